import { type DepartmentDraft } from './draft'

export interface ReadDepartments {
  departments: readonly DepartmentDraft[]
  /** The rows, counted from 1, that are no department. */
  faulty: readonly number[]
}

/**
 * Departments as copied from a spreadsheet or a CSV file: code, Swedish name, and if wanted English name and the code of
 * the department that it is a part of. A row of headings is passed over.
 */
export function readDepartments(text: string): ReadDepartments {
  const departments: DepartmentDraft[] = []
  const faulty: number[] = []
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((row, index) => {
      if (row.trim() === '') return
      const cells = cellsOf(row)
      const [code = '', nameSv = '', nameEn = '', parentCode = ''] = cells
      if (index === 0 && /^(kod|code)$/i.test(code)) return
      if (!code || !nameSv || cells.length > 4) faulty.push(index + 1)
      else departments.push({ code, nameSv, nameEn: nameEn || nameSv, parentCode })
    })
  return { departments, faulty }
}

/** Cells between tabs or semicolons; within quotation marks a semicolon is a character like any other. */
function cellsOf(row: string): string[] {
  if (row.includes('\t')) return row.split('\t').map(unquoted)
  return (row.match(/("(?:[^"]|"")*"|[^;]*)(;|$)/g) ?? [])
    .slice(0, row.endsWith(';') ? undefined : -1)
    .map((cell) => unquoted(cell.replace(/;$/, '')))
}

function unquoted(cell: string): string {
  const text = cell.trim()
  return /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"').trim() : text
}

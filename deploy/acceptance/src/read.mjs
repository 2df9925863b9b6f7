// Reads the files that the product gives out, as those who get them would: each by a library or the rules of its form.
import ExcelJS from 'exceljs'
import FormulaParser from 'fast-formula-parser'
import assert from 'node:assert/strict'
import { crc32 } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'

/** Bytes 128 to 168 of code page 437. */
const LETTERS = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿'

/** `1 234,50`, `−1234.50` or `1234,50` in öre. */
export function ore(kronor) {
  const plain = String(kronor).replace(/\s/g, '').replace('−', '-').replace(',', '.')
  assert.match(plain, /^[+-]?\d+\.\d\d$/, `an amount with two decimals: ${kronor}`)
  return Number(plain.replace('.', ''))
}

/** Öre as a Swedish report prints them, with ordinary blanks. */
export function printed(ore) {
  const digits = String(Math.abs(ore)).padStart(3, '0')
  const kronor = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ' ')
  return `${ore < 0 ? '−' : ''}${kronor},${digits.slice(-2)}`
}

/** The text of a PDF file in reading order; line ends and no-break spaces are blanks. */
export async function pdf(bytes) {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  let text = ''
  for (const number of numbers(1, document.numPages)) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    text += items.map(({ str, hasEOL }) => (hasEOL ? `${str} ` : str)).join('') + ' '
  }
  return text.replace(/\s+/g, ' ')
}

/** The rows of a CSV file by the names of its columns. */
export function csv(bytes) {
  const text = bytes.toString('utf8')
  assert.equal(text[0], '\ufeff', 'a byte order mark')
  const [names, ...rows] = text.slice(1).trimEnd().split('\r\n').map(fields)
  return rows.map((row) => Object.fromEntries(names.map((name, column) => [name, row[column]])))
}

function fields(line) {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  )
}

/** A workbook whose formulas are worked out anew from its cells, whatever results are stored with them. */
export async function workbook(bytes) {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes)
  const value = ({ sheet, row, col }) => {
    const cell = book.getWorksheet(sheet).getCell(row, col)
    return cell.formula ? parser.parse(cell.formula, { sheet, row, col }) : cell.value
  }
  const parser = new FormulaParser({
    onCell: value,
    onRange: ({ sheet, from, to }) =>
      Array.from({ length: to.row - from.row + 1 }, (_, down) =>
        Array.from({ length: to.col - from.col + 1 }, (_, right) =>
          value({ sheet, row: from.row + down, col: from.col + right }),
        ),
      ),
  })
  const amountIn = (sheet, row, col) => {
    const kronor = value({ sheet, row, col })
    assert.equal(typeof kronor, 'number', `a number in ${sheet}, row ${row}, column ${col}: ${JSON.stringify(kronor)}`)
    return Math.round(kronor * 100) + 0 // never minus zero
  }
  return {
    /** The rows below the head and above the sum: what a text column says, and the öre of an amount column. */
    rows: (sheet, text, amount) =>
      numbers(2, book.getWorksheet(sheet).rowCount - 1).map((row) => [
        value({ sheet, row, col: text }) ?? '',
        amountIn(sheet, row, amount),
      ]),
    /** The öre beside the first cell that says this. */
    labelled: (sheet, label, amount) => {
      const row = numbers(1, book.getWorksheet(sheet).rowCount).find((each) => value({ sheet, row: each, col: 1 }) === label)
      assert.ok(row, `${label} in ${sheet}`)
      assert.ok(label !== 'Summa' || book.getWorksheet(sheet).getCell(row, amount).formula, `a formula in ${sheet}`)
      return amountIn(sheet, row, amount)
    },
  }
}

const numbers = (from, to) => Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at)

/** The rows of a SIE file, whose checksum holds and whose vouchers balance. */
export function sie(bytes) {
  const raw = bytes.toString('latin1')
  const text = raw.replace(/[\x80-\xa8]/g, (byte) => LETTERS[byte.charCodeAt(0) - 0x80])
  const sum = /#KSUMMA\r\n([^]*)#KSUMMA (\d+)\r\n$/.exec(raw)
  assert.ok(sum, 'a checksum around the records')
  assert.equal(crc32(Buffer.from(checked(sum[1]), 'latin1')), Number(sum[2]), 'the checksum holds')
  return text.split('#VER ').slice(1).flatMap((voucher) => {
    const rows = [...voucher.matchAll(/^#TRANS (\d+) \{(.*?)\} (-?\d+\.\d\d) "" "((?:[^"\\]|\\")*)"/gm)].map(
      ([, account, objects, amount, words]) => ({ account: Number(account), objects, ore: ore(amount), text: words }),
    )
    assert.equal(rows.reduce((total, row) => total + row.ore, 0), 0, `the voucher balances: ${voucher}`)
    return rows
  })
}

/** Labels and fields without what is between and around them; an escaped quotation mark is one. */
function checked(records) {
  return [...records.matchAll(/"((?:[^"\\]|\\")*)"|[^\s{}"]+/g)]
    .map(([whole, quoted]) => (quoted === undefined ? whole : quoted.replaceAll('\\"', '"')))
    .join('')
}

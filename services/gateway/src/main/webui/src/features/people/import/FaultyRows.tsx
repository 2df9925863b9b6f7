import { Alert, Heading, Paragraph, Table } from '@digdir/designsystemet-react'
import { useEffect, useRef } from 'react'
import type { FieldFault } from '@/shared/api/problem'
import sv from './sv.json'
import { useImportTexts } from './texts'

type Text = ReturnType<typeof useImportTexts>
type Column = Extract<Parameters<Text>[0], `column.${string}`>

interface FaultyRowsProps {
  file: string
  faults: readonly FieldFault[]
}

/** Each fault with its row and column; nothing of the file has been taken. */
export function FaultyRows({ file, faults }: FaultyRowsProps) {
  const t = useImportTexts()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [faults])
  return (
    <Alert data-color="danger" ref={box} tabIndex={-1} role="group" aria-labelledby="faulty-title">
      <Heading level={2} data-size="2xs" id="faulty-title">
        {t('faulty.title', { file })}
      </Heading>
      <Paragraph>{t('faulty.text')}</Paragraph>
      <Table className="plain-table">
        <caption className="ds-sr-only">{t('faulty.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('faulty.place')}</th>
            <th scope="col">{t('faulty.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault) => (
            <tr key={fault.field + fault.detail}>
              <th scope="row">{placeOf(fault.field, t)}</th>
              <td>{fault.detail}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Alert>
  )
}

/** The service names the place as `row 3, column email`; shown in the language of the page. */
function placeOf(field: string, t: Text): string {
  const place = /^row (\d+)(?:, column (.+))?$/.exec(field)
  if (!place) return field
  const [, row = '', column] = place
  if (!column) return t('place.row', { row })
  const name = `column.${column}`
  return t('place.column', { row, column: name in sv ? t(name as Column) : column })
}

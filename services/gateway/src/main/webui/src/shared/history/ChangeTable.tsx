import { Button, Table } from '@digdir/designsystemet-react'
import { useState } from 'react'
import type { AuditEntry } from '@/shared/api/types'
import { TableRegion } from '@/shared/ui/TableRegion'
import { changesBetween } from './changes'
import { useHistoryTexts } from './texts'
import { useHistoryWords } from './words'

const AT_FIRST = 30

/** Each field that changed, with what it was and what it became. */
export function ChangeTable({ entry }: { entry: AuditEntry }) {
  const t = useHistoryTexts()
  const words = useHistoryWords()
  const [all, setAll] = useState(false)
  const changes = changesBetween(entry.before, entry.after)
  if (changes.length === 0) return <p>{t('same')}</p>
  return (
    <>
      <TableRegion name={t('caption')}>
        <Table className="plain-table">
          <caption className="ds-sr-only">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.slice(0, all ? undefined : AT_FIRST).map(({ path, before, after }) => (
              <tr key={path.join('.')}>
                <th scope="row">{words.field(path)}</th>
                <td>{words.value(path, before)}</td>
                <td>{words.value(path, after)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableRegion>
      {changes.length > AT_FIRST && !all && (
        <Button variant="tertiary" onClick={() => setAll(true)}>
          {t('all', { number: changes.length })}
        </Button>
      )}
    </>
  )
}

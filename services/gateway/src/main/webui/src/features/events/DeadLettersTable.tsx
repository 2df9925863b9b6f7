import { Button, Table } from '@digdir/designsystemet-react'
import type { DeadLetter } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { formatNumber } from '@/shared/format/number'
import { TableRegion } from '@/shared/ui/TableRegion'
import { recipient } from './queries'
import { useEventsTexts } from './texts'

interface DeadLettersTableProps {
  letters: readonly DeadLetter[]
  caption: string
  onResend: (letter: DeadLetter) => void
}

export function DeadLettersTable({ letters, caption, onResend }: DeadLettersTableProps) {
  const t = useEventsTexts()
  return (
    <TableRegion name={caption}>
      <Table className="figures" data-text-columns="5" hover>
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('subject')}</th>
            <th scope="col">{t('type')}</th>
            <th scope="col">{t('subscriber')}</th>
            <th scope="col">{t('occurredAt')}</th>
            <th scope="col">{t('lastAnswer')}</th>
            <th scope="col">{t('attempts')}</th>
            <th scope="col">{t('waiting')}</th>
            <th scope="col">{t('action')}</th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <tr key={letter.id}>
              <th scope="row">{letter.subject}</th>
              <td className="code">{letter.type}</td>
              <td>{recipient(letter.subscriber)}</td>
              <td className="nowrap">{formatDateTime(letter.occurredAt)}</td>
              <td>{letter.lastAnswer}</td>
              <td>{formatNumber(letter.attempts)}</td>
              <td>{formatNumber(letter.waiting)}</td>
              <td>
                <Button
                  variant="secondary"
                  aria-label={t('resend.of', {
                    subject: letter.subject,
                    subscriber: recipient(letter.subscriber),
                  })}
                  onClick={() => onResend(letter)}
                >
                  {t('resend')}
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

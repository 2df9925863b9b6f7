import { Heading, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { formatDateTime } from '@/shared/format/date'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { TableRegion } from '@/shared/ui/TableRegion'
import { transitionsQuery } from './queries'
import { usePeriodTexts } from './texts'

/** Every step that was taken with the period's months: who, when, and what they said. */
export function History({ period }: { period: string }) {
  const t = usePeriodTexts()
  const language = useLanguage()
  const query = useQuery(transitionsQuery(period))
  const caption = t('history.caption')
  return (
    <section aria-labelledby="history-heading">
      <Heading level={2} data-size="xs" id="history-heading">
        {t('history.heading')}
      </Heading>
      <Loaded query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('history.none')} />
          ) : (
            <TableRegion name={caption}>
              <Table className="figures" data-text-columns="4">
                <caption>{caption}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('history.step')}</th>
                    <th scope="col">{t('history.period')}</th>
                    <th scope="col">{t('history.who')}</th>
                    <th scope="col">{t('comment')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((step) => (
                    <tr key={step.id}>
                      <th scope="row">{t(`step.${step.to}`)}</th>
                      <td>{formatPeriod(step.period, language)}</td>
                      <td>{t('step.by', { name: step.madeBy, moment: formatDateTime(step.madeAt) })}</td>
                      <td>{step.comment || '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </TableRegion>
          )
        }
      </Loaded>
    </section>
  )
}

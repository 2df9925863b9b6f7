import { Alert, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { realmsQuery } from '@/shared/api/session'
import type { AllocationRun } from '@/shared/api/types'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { useAllocationTexts } from './texts'

/** What the run had to assume of the members. */
export function Warnings({ run }: { run: AllocationRun }) {
  const t = useAllocationTexts()
  const language = useLanguage()
  const realms = useQuery(realmsQuery).data ?? []
  if (run.warnings.length === 0) return null
  return (
    <Alert data-color="warning">
      <Heading level={2} data-size="2xs">
        {t('warnings.heading')}
      </Heading>
      <ul>
        {run.warnings.map(({ month, code, detail }) => (
          <li key={month + code + detail}>
            {t(
              code === 'population-missing' ? 'warning.population-missing' : 'warning.population-after-month',
              {
                month: formatPeriod(month, language),
                member: realms.find((realm) => realm.code === detail)?.name ?? detail,
              },
            )}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

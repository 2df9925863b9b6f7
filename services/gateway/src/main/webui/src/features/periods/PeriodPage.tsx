import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { AccountingPeriod, MonthStatus } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { PeriodStateTag } from '@/shared/ui/PeriodStateTag'
import { History } from './History'
import { MonthsTable } from './MonthsTable'
import { NextStep } from './NextStep'
import { ObstacleList } from './ObstacleList'
import { periodQuery } from './queries'
import { usePeriodTexts } from './texts'

/** One period: who has taken it how far, what stands in the way, and the next step. */
export function PeriodPage() {
  const t = usePeriodTexts()
  const language = useLanguage()
  const { realm, period } = useParams({ from: '/$realm/perioder/$period' })
  const query = useQuery(periodQuery(period, language))
  const name = formatPeriod(period, language)
  return (
    <Page
      title={`${name.charAt(0).toUpperCase()}${name.slice(1)}`}
      aside={query.data && <PeriodStateTag state={query.data.state} />}
      trail={
        <Breadcrumbs>
          <Link to="/$realm/perioder" params={{ realm }}>
            {t('title')}
          </Link>
        </Breadcrumbs>
      }
    >
      <Loaded query={query}>{(found) => <Known period={found} name={name} />}</Loaded>
    </Page>
  )
}

function Known({ period, name }: { period: AccountingPeriod; name: string }) {
  const t = usePeriodTexts()
  const federation = useActing().federation
  const [only, ...others] = period.months
  return (
    <>
      {only && others.length === 0 ? (
        <Steps month={only} />
      ) : (
        <MonthsTable months={period.months} caption={t('caption.months', { period: name })} />
      )}
      {federation && period.state !== 'closed' && <ObstacleList obstacles={period.obstacles ?? []} />}
      {federation && <NextStep key={period.state} period={period} name={name} />}
      {federation && <History period={period.period} />}
    </>
  )
}

function Steps({ month }: { month: MonthStatus }) {
  const t = usePeriodTexts()
  const realm = useActing().realm.slug
  const federation = useActing().federation
  const step = (taken: MonthStatus['reviewed']) =>
    taken ? t('step.by', { name: taken.madeBy, moment: formatDateTime(taken.madeAt) }) : t('step.missing')
  return (
    <section aria-labelledby="steps-heading">
      <Heading level={2} data-size="xs" id="steps-heading">
        {t('steps.heading')}
      </Heading>
      <Facts
        plain
        facts={[
          { label: t('step.reviewed'), value: step(month.reviewed) },
          { label: t('step.approved'), value: step(month.approved) },
          { label: t('step.closed'), value: step(month.closed) },
        ]}
      />
      {federation && month.runId && (
        <p>
          <Link to="/$realm/fordelning/$runId" params={{ realm, runId: month.runId }}>
            {t('run')}
          </Link>
        </p>
      )}
    </section>
  )
}

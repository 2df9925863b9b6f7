import { Alert } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { Simulation } from '@/shared/api/types'
import { formatDateTime } from '@/shared/format/date'
import { formatPeriod } from '@/shared/format/period'
import { History } from '@/shared/history/History'
import { useLanguage } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/Facts'
import { Progress } from '@/shared/ui/FileDrop'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Answers } from './Answers'
import { ChangeList } from './ChangeList'
import { Decide } from './Decide'
import { simulationQuery } from './queries'
import { Result } from './Result'
import { Share } from './Share'
import { StateTag } from './StateTag'
import { useSimulationTexts } from './texts'
import { Trail } from './Trail'

export function FederationView() {
  const t = useSimulationTexts()
  const { simulationId } = useParams({ from: '/$realm/simuleringar/$simulationId' })
  const query = useQuery(simulationQuery(simulationId))
  return (
    <Page
      title={query.data?.name ?? t('one')}
      lead={query.data && <span className="pre-line">{query.data.reason}</span>}
      aside={query.data && <StateTag state={query.data.state} />}
      trail={<Trail />}
    >
      <Loaded query={query}>{(simulation) => <Known simulation={simulation} />}</Loaded>
    </Page>
  )
}

function Known({ simulation }: { simulation: Simulation }) {
  const t = useSimulationTexts()
  const acting = useActing()
  const { id, state, sharing } = simulation
  const finance = acting.may('federation-finance')
  const decidable = state === 'shared' || (finance && (state === 'draft' || state === 'failed'))
  const hasResult = state !== 'working' && state !== 'failed' && simulation.finishedAt
  return (
    <>
      {state === 'working' && (
        <Progress
          percent={simulation.progressPercent}
          label={t('progress', { percent: simulation.progressPercent })}
        />
      )}
      {state === 'failed' && <Alert data-color="danger">{t('failed')}</Alert>}
      <Particulars simulation={simulation} />
      <ChangeList changes={simulation.changes} />
      {hasResult && <Result simulation={simulation} />}
      {sharing && <Answers id={id} answerBy={sharing.answerBy} />}
      {finance && state === 'draft' && <Share id={id} />}
      {decidable && <Decide key={state} simulation={simulation} />}
      <History recordType="simulation" recordId={id} of={simulation.name} />
    </>
  )
}

const SEEN = { own: 'see.own', totals: 'see.totals', answers: 'see.answers' } as const

function Particulars({ simulation }: { simulation: Simulation }) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const { sharing, decision, state } = simulation
  const day = decision?.validFrom
  return (
    <Facts
      plain
      facts={[
        { label: t('period'), value: formatPeriod(simulation.period, language) },
        {
          label: t('created'),
          value: t('by', { name: simulation.createdBy, day: formatDateTime(simulation.createdAt) }),
        },
        sharing && {
          label: t('shared'),
          value: t('by', { name: sharing.sharedBy, day: formatDateTime(sharing.sharedAt) }),
          note: `${t('see')} ${t(SEEN[sharing.membersSee])}`,
        },
        sharing && { label: t('answerBy'), value: sharing.answerBy },
        decision && {
          label: t(`state.${state}`),
          value: t('by', { name: decision.decidedBy ?? '', day: formatDateTime(decision.decidedAt ?? '') }),
          note: decision.reason,
        },
        day && { label: t('validFrom'), value: day },
      ].map((fact) => fact || undefined)}
    />
  )
}

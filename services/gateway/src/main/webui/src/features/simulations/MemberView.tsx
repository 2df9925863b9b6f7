import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { SharedSimulation } from '@/shared/api/types'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatNumber, formatPercent, formatSignedPercent, percentOf } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { Facts } from '@/shared/ui/Facts'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { AnswersTable } from './AnswersTable'
import { EffectsFigure } from './EffectsFigure'
import { OwnAnswer } from './OwnAnswer'
import { Quarters } from './PriceOutcome'
import { PriceWords } from './PriceWords'
import { sharedQuery } from './queries'
import { ServicesTable } from './ServicesTable'
import { StateTag } from './StateTag'
import { useSimulationTexts } from './texts'
import { Trail } from './Trail'

/** What a member is asked: what is supposed, what it would mean for it, and its answer. */
export function MemberView({ code }: { code: string }) {
  const t = useSimulationTexts()
  const { simulationId } = useParams({ from: '/$realm/simuleringar/$simulationId' })
  const query = useQuery(sharedQuery(code, simulationId))
  return (
    <Page
      title={query.data?.name ?? t('one')}
      lead={query.data && <span className="pre-line">{query.data.reason}</span>}
      aside={query.data && <StateTag state={query.data.state} />}
      trail={<Trail />}
    >
      <Loaded query={query}>{(shared) => <Known shared={shared} code={code} />}</Loaded>
    </Page>
  )
}

function Known({ shared, code }: { shared: SharedSimulation; code: string }) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const { effect, sharing, decision } = shared
  const period = formatPeriod(shared.period, language)
  const day = decision?.validFrom
  const ofPrices = shared.quarters.length > 0
  return (
    <>
      <Facts
        facts={[
          {
            label: t(ofPrices ? 'fact.before.invoiced' : 'fact.before'),
            value: formatOre(effect.beforeOre),
            note: period,
          },
          { label: t('fact.after'), value: formatOre(effect.afterOre) },
          {
            label: t('fact.change'),
            value: formatSignedOre(effect.changeOre),
            note: effect.changePercent == null ? undefined : formatSignedPercent(effect.changePercent),
          },
          effect.changePerInhabitantOre == null
            ? undefined
            : { label: t('perInhabitant'), value: formatSignedOre(effect.changePerInhabitantOre) },
        ]}
      />
      <Supposed shared={shared} />
      <OwnAnswer shared={shared} code={code} />
      {decision && (
        <Facts
          plain
          facts={[
            { label: t(`state.${shared.state}`), value: decision.reason },
            day ? { label: t('validFrom'), value: day } : undefined,
          ]}
        />
      )}
      <ServicesTable
        services={shared.services}
        caption={t('services.caption.own', { period })}
        perInhabitant
        invoiced={ofPrices}
      />
      {shared.others.length > 0 && (
        <EffectsFigure
          invoiced={ofPrices}
          members={[effect, ...shared.others]}
          caption={t('members.caption', { period })}
        />
      )}
      {shared.othersAnswers.length > 0 && (
        <AnswersTable
          members={shared.othersAnswers}
          answerBy={sharing?.answerBy ?? ''}
          caption={t('answers.caption.others')}
        />
      )}
    </>
  )
}

function Supposed({ shared }: { shared: SharedSimulation }) {
  const t = useSimulationTexts()
  const language = useLanguage()
  return (
    <section aria-labelledby="changes-heading">
      <Heading level={2} data-size="xs" id="changes-heading">
        {t('changes')}
      </Heading>
      <ul>
        {shared.keys.map((key) => (
          <li key={key.keyCode}>
            {t('changes.key', { name: nameIn(language, key), basis: t(`basis.${key.basis}`) })}{' '}
            {key.ownWeight != null &&
              key.weightSum != null &&
              t('changes.ownWeight', {
                weight: formatNumber(key.ownWeight, 4),
                sum: formatNumber(key.weightSum, 4),
                percent: formatPercent(percentOf(key.ownWeight, key.weightSum)),
              })}
          </li>
        ))}
        {shared.joins.map((name) => (
          <li key={name}>{t('changes.joinsNamed', { name })}</li>
        ))}
        {shared.leaves.map((name) => (
          <li key={name}>{t('changes.leaves', { name })}</li>
        ))}
        <PriceWords
          prices={shared.prices}
          nameOf={(code) => {
            const service = shared.services.find(({ serviceCode }) => serviceCode === code)
            return service ? nameIn(language, service) : code
          }}
        />
      </ul>
      <Quarters quarters={shared.quarters} />
    </section>
  )
}

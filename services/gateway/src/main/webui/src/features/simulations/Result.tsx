import { Alert, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Simulation, SimulationResult } from '@/shared/api/types'
import { formatMonthShort, formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Downloads } from '@/shared/ui/Downloads'
import { Loaded } from '@/shared/ui/Loaded'
import { EffectsFigure } from './EffectsFigure'
import { EffectsFoot } from './EffectsFoot'
import { CustomersTable, Quarters } from './PriceOutcome'
import { memberServicesQuery, resultQuery } from './queries'
import { ServicesTable } from './ServicesTable'
import { useSimulationTexts } from './texts'

/** What it came to for each member, and service by service for all or for the one chosen. */
export function Result({ simulation }: { simulation: Simulation }) {
  const t = useSimulationTexts()
  const query = useQuery(resultQuery(simulation.id))
  return (
    <section aria-labelledby="result-heading">
      <Heading level={2} data-size="xs" id="result-heading">
        {t('result')}
      </Heading>
      <Loaded query={query}>{(result) => <Known simulation={simulation} result={result} />}</Loaded>
    </section>
  )
}

function Known({ simulation, result }: { simulation: Simulation; result: SimulationResult }) {
  const t = useSimulationTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const { kommun } = useSearch({ from: '/$realm/simuleringar/$simulationId' })
  const chosen = result.members.find(({ municipality }) => municipality === kommun)
  const ofPrices = result.quarters.length > 0
  const file = `/cost-reporting/v1/simulations/${simulation.id}/report?language=${language}`
  const outdated = result.outdatedMonths.map((month) => formatMonthShort(month, language)).join(', ')
  return (
    <>
      {outdated && <Alert data-color="warning">{t('outdated', { months: outdated })}</Alert>}
      <Quarters quarters={result.quarters} />
      <EffectsFigure
        invoiced={ofPrices}
        members={result.members}
        caption={t('members.caption', { period: formatPeriod(simulation.period, language) })}
        foot={ofPrices ? undefined : <EffectsFoot result={result} />}
        onPick={(municipality) =>
          void navigate({ to: '.', search: { kommun: municipality }, resetScroll: false })
        }
      />
      {chosen ? (
        <OfMember
          id={simulation.id}
          municipality={chosen.municipality}
          name={chosen.name}
          invoiced={ofPrices}
        />
      ) : (
        <Unbalanced services={result.services} invoiced={ofPrices} />
      )}
      <CustomersTable customers={result.customers} />
      <Downloads
        files={[
          { name: t('file.excel'), href: `${file}&format=excel` },
          { name: t('file.csv'), href: `${file}&format=csv` },
        ]}
      />
    </>
  )
}

/** What moves between members leaves a service's sum as it was: only what loses or finds somebody to carry it shows here. */
function Unbalanced({ services, invoiced }: { services: SimulationResult['services']; invoiced: boolean }) {
  const t = useSimulationTexts()
  const changed = services.filter(({ changeOre }) => changeOre !== 0)
  return (
    <>
      <p>{t('services.choose')}</p>
      {changed.length > 0 && (
        <ServicesTable services={changed} caption={t('services.caption')} invoiced={invoiced} />
      )}
    </>
  )
}

interface OfMemberProps {
  id: string
  municipality: string
  name: string
  invoiced: boolean
}

function OfMember({ id, municipality, name, invoiced }: OfMemberProps) {
  const t = useSimulationTexts()
  const query = useQuery(memberServicesQuery(id, municipality))
  return (
    <Loaded query={query}>
      {({ services }) => (
        <ServicesTable
          services={services}
          caption={t('services.caption.of', { name })}
          perInhabitant
          invoiced={invoiced}
        />
      )}
    </Loaded>
  )
}

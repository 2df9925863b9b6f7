import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { realmsQuery } from '@/shared/api/session'
import type { Simulation } from '@/shared/api/types'
import { formatNumber, formatPercent, percentOf } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { PriceWords } from './PriceWords'
import { keysQuery, serviceChoicesQuery } from './queries'
import { useSimulationTexts } from './texts'

type Changes = Simulation['changes']

/** What is supposed, in words. */
export function ChangeList({ changes }: { changes: Changes }) {
  const t = useSimulationTexts()
  const nameOf = useMemberName(changes)
  const keyName = useKeyName()
  const serviceName = useServiceName()
  const { keys, joins, leaves, prices } = changes
  const nothing = keys.length + joins.length + leaves.length + prices.length === 0
  return (
    <section aria-labelledby="changes-heading">
      <Heading level={2} data-size="xs" id="changes-heading">
        {t('changes')}
      </Heading>
      {nothing && <p>{t('changes.none')}</p>}
      <ul>
        {keys.map((key) => (
          <li key={key.keyCode}>
            {t('changes.key', { name: keyName(key.keyCode), basis: t(`basis.${key.basis}`) })}{' '}
            {parts(key, nameOf, keyName)}
          </li>
        ))}
        {joins.map((join) => (
          <li key={join.municipality}>
            {t('changes.joins', { name: join.name, inhabitants: formatNumber(join.inhabitants) })}
          </li>
        ))}
        {leaves.map((code) => (
          <li key={code}>{t('changes.leaves', { name: nameOf(code) })}</li>
        ))}
        <PriceWords prices={prices} nameOf={serviceName} />
      </ul>
    </section>
  )
}

function parts(
  key: Changes['keys'][number],
  nameOf: (code: string) => string,
  keyName: (code: string) => string,
) {
  const weights = [
    ...(key.shares ?? []).map(({ municipality, weight }) => ({ name: nameOf(municipality), weight })),
    ...(key.components ?? []).map(({ keyCode, weight }) => ({ name: keyName(keyCode), weight })),
  ]
  const whole = weights.reduce((sum, { weight }) => sum + weight, 0)
  return weights.map(({ name, weight }) => `${name} ${formatPercent(percentOf(weight, whole))}`).join(' · ')
}

function useKeyName() {
  const language = useLanguage()
  const keys = useQuery(keysQuery).data?.items ?? []
  return (code: string) => {
    const key = keys.find((each) => each.code === code)
    return key ? nameIn(language, key) : code
  }
}

function useServiceName() {
  const language = useLanguage()
  const services = useQuery(serviceChoicesQuery).data?.items ?? []
  return (code: string) => {
    const service = services.find((each) => each.code === code)
    return service ? nameIn(language, service) : code
  }
}

function useMemberName({ joins }: Changes) {
  const realms = useQuery(realmsQuery).data ?? []
  return (code: string) =>
    joins.find(({ municipality }) => municipality === code)?.name ??
    realms.find((realm) => realm.code === code)?.name ??
    code
}

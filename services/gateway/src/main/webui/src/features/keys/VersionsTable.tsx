import { Table, Tag } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { realmsQuery } from '@/shared/api/session'
import type { AllocationKey, KeyVersion } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatNumber, formatPercent, percentOf } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { serviceChoicesQuery } from './queries'
import { useKeysTexts } from './texts'

interface VersionsTableProps {
  /** The key's. */
  name: string
  versions: readonly KeyVersion[]
  all: readonly AllocationKey[]
}

export function VersionsTable({ name, versions, all }: VersionsTableProps) {
  const t = useKeysTexts()
  const caption = t('versions.caption', { name })
  return (
    <TableRegion name={caption}>
      <Table className="plain-table">
        <caption className="ds-sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('version')}</th>
            <th scope="col">{t('validFrom')}</th>
            <th scope="col">{t('basis')}</th>
            <th scope="col">{t('content')}</th>
            <th scope="col">{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.id}>
              <th scope="row">{version.number}</th>
              <td className="nowrap">{formatDate(version.validFrom)}</td>
              <td>{t(`basis.${version.basis}`)}</td>
              <td className="wide-text">
                <Content version={version} all={all} />
              </td>
              <td>
                <Tag data-color={version.used ? 'neutral' : 'info'}>
                  {t(version.used ? 'used' : 'unused')}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

function Content({ version, all }: { version: KeyVersion; all: readonly AllocationKey[] }) {
  const t = useKeysTexts()
  const language = useLanguage()
  const realms = useQuery(realmsQuery).data ?? []
  const services = useQuery(serviceChoicesQuery).data?.items ?? []
  if (version.basis === 'population') return t('content.population')
  if (version.basis === 'metered') {
    const service = services.find((each) => each.code === version.serviceCode)
    return t('content.metered', {
      service: service ? nameIn(language, service) : version.serviceCode,
    })
  }
  const parts =
    version.basis === 'fixed'
      ? (version.shares ?? []).map(({ municipality, weight }) => ({
          name: realms.find((realm) => realm.code === municipality)?.name ?? municipality,
          weight,
        }))
      : (version.components ?? []).map(({ keyCode, weight }) => {
          const key = all.find((each) => each.code === keyCode)
          return { name: key ? nameIn(language, key) : keyCode, weight }
        })
  const whole = parts.reduce((sum, part) => sum + part.weight, 0)
  return parts
    .map(
      (part) =>
        `${part.name} ${formatNumber(part.weight, 4)} (${formatPercent(percentOf(part.weight, whole))})`,
    )
    .join(', ')
}

import { Table, Tag } from '@digdir/designsystemet-react'
import { useMutation } from '@tanstack/react-query'
import type { MouseEvent } from 'react'
import { download } from '@/shared/api/download'
import type { ReportPackage } from '@/shared/api/types'
import { formatDate, formatDateTime } from '@/shared/format/date'
import { formatBytes, formatNumber } from '@/shared/format/number'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Progress } from '@/shared/ui/FileDrop'
import { ProblemAlert } from '@/shared/ui/ProblemAlert'
import { TableRegion } from '@/shared/ui/TableRegion'
import { isUnderway } from './queries'
import { usePackageTexts } from './texts'

const COLOUR = { queued: 'info', working: 'info', completed: 'success', failed: 'danger' } as const

export function PackagesTable({ packages }: { packages: readonly ReportPackage[] }) {
  const t = usePackageTexts()
  const language = useLanguage()
  const fetched = useMutation({ mutationFn: (one: ReportPackage) => download(addressOf(one)) })
  const fetch = (one: ReportPackage, event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    if (!fetched.isPending) fetched.mutate(one)
  }
  return (
    <>
      <TableRegion name={t('caption')}>
        <Table hover>
          <caption>{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('period')}</th>
              <th scope="col">{t('formats')}</th>
              <th scope="col">{t('state')}</th>
              <th scope="col">{t('created')}</th>
              <th scope="col">{t('kept')}</th>
              <th scope="col">{t('file')}</th>
            </tr>
          </thead>
          <tbody>
            {packages.map((one) => (
              <tr key={one.id}>
                <th scope="row">{formatPeriod(one.period, language)}</th>
                <td>{one.formats.map((format) => t(`format.${format as 'pdf'}`)).join(', ')}</td>
                <td>
                  <State one={one} />
                </td>
                <td>
                  {formatDateTime(one.createdAt)}
                  <span className="subtle"> {one.createdBy}</span>
                </td>
                <td>{one.keptUntil ? formatDate(one.keptUntil) : '–'}</td>
                <td>
                  {one.state !== 'completed' ? (
                    '–'
                  ) : (
                    <>
                      <a className="ds-link" href={addressOf(one)} onClick={(event) => fetch(one, event)}>
                        {t('download', { name: one.fileName })}
                      </a>
                      <span className="subtle"> {formatBytes(one.sizeBytes)}</span>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </TableRegion>
      <p role="status">{fetched.isPending && t('downloading', { name: fetched.variables.fileName })}</p>
      {fetched.isError && (
        <ProblemAlert error={fetched.error} onRetry={() => fetched.mutate(fetched.variables)} />
      )}
    </>
  )
}

function State({ one }: { one: ReportPackage }) {
  const t = usePackageTexts()
  return (
    <>
      {one.state === 'working' ? (
        <Progress
          percent={one.progressPercent}
          label={t('progress', { done: formatNumber(one.filesDone), count: formatNumber(one.fileCount) })}
        />
      ) : (
        <Tag data-color={COLOUR[one.state]}>{t(`state.${one.state}`)}</Tag>
      )}
      {isUnderway(one) && one.attempt > 1 && (
        <span className="subtle"> {t('again', { attempt: formatNumber(one.attempt) })}</span>
      )}
      {one.state === 'completed' && !one.current && <span className="subtle"> {t('outdated')}</span>}
      {one.failure && <p>{one.failure.detail}</p>}
    </>
  )
}

function addressOf(one: ReportPackage): string {
  return `/cost-reporting/v1/report-packages/${one.id}/file`
}

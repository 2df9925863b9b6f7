import { Alert } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { formatPeriod } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { Downloads } from '@/shared/ui/Downloads'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { PeriodChooser } from '@/shared/ui/PeriodChooser'
import { usePeriod } from '@/shared/ui/usePeriod'
import { MatrixTable } from './MatrixTable'
import { matrixQuery } from './queries'
import { useMatrixTexts } from './texts'

/** Which service cost which member what; each cell opens that member's lines. */
export function MatrixPage() {
  const t = useMatrixTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const search = useSearch({ from: '/$realm/tjanst-medlem' })
  const period = usePeriod(search.period)
  const query = useQuery(matrixQuery(period))
  const label = formatPeriod(period, language)
  const file = `/cost-reporting/v1/service-matrix/report?period=${period}&language=${language}`

  return (
    <Page
      title={t('title')}
      documentTitle={`${t('title')}, ${label}`}
      lead={t('lead', { period: label })}
      aside={
        <PeriodChooser
          period={period}
          onChange={(next) => void navigate({ to: '.', search: (before) => ({ ...before, period: next }) })}
        />
      }
    >
      <Loaded query={query} rows={12}>
        {(matrix) =>
          matrix.state === 'missing' ? (
            <EmptyState title={t('empty.title', { period: label })}>{t('empty.text')}</EmptyState>
          ) : (
            <>
              {matrix.state === 'partial' && <Alert data-color="warning">{t('partial')}</Alert>}
              {matrix.previousState !== 'complete' && (
                <Alert data-color="info">
                  {t(`previous.${matrix.previousState}`, {
                    period: formatPeriod(matrix.previousPeriod, language),
                  })}
                </Alert>
              )}
              <MatrixTable
                matrix={matrix}
                caption={t('caption', { period: label })}
                order={search.sortera ?? 'summa'}
                onOrder={(sortera) =>
                  void navigate({
                    to: '.',
                    search: (before) => ({ ...before, sortera }),
                    resetScroll: false,
                  })
                }
              />
              <Downloads
                files={[
                  { name: t('file.excel'), href: `${file}&format=excel` },
                  { name: t('file.csv'), href: `${file}&format=csv` },
                ]}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

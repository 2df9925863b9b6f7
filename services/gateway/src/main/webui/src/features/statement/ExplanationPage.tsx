import { Alert } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatPeriod } from '@/shared/format/period'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { usePeriod } from '@/shared/ui/usePeriod'
import { Calculation } from './Calculation'
import { CorrectionPart } from './CorrectionPart'
import { LinesLink } from './links'
import { KnownMember } from './KnownMember'
import { LineFiles } from './LineFiles'
import { LineVouchers } from './LineVouchers'
import { usePlace } from './place'
import { explanationQuery } from './queries'
import { SourcesTable } from './SourcesTable'
import { useStatementTexts } from './texts'
import { Trail } from './Trail'

/** Varför? The whole way from the ledger to this line, each number with where it comes from. */
export function ExplanationPage() {
  return (
    <KnownMember>
      <Shown />
    </KnownMember>
  )
}

function Shown() {
  const t = useStatementTexts()
  const language = useLanguage()
  const { code } = usePlace()
  const lineId = useParams({ strict: false, select: (params) => params.lineId ?? '' })
  const search = useSearch({ strict: false })
  const period = usePeriod(search.period)
  const query = useQuery(explanationQuery(code, lineId))
  const line = query.data?.line

  return (
    <Page
      title={t('why.title')}
      documentTitle={
        query.data &&
        `${t('why.title')}: ${nameIn(language, query.data.pool)}, ${formatPeriod(query.data.line.month, language)}`
      }
      lead={
        line && (
          <>
            {query.data && nameIn(language, query.data.pool)}, {formatPeriod(line.month, language)}:{' '}
            <strong>{formatOre(line.amountOre)}</strong>
          </>
        )
      }
      trail={
        <Trail period={period} report={t('title.unnamed')}>
          {line && (
            <LinesLink period={period} tjanst={line.serviceCode}>
              {t('lines.title')}
            </LinesLink>
          )}
        </Trail>
      }
    >
      <Loaded query={query}>
        {(explanation) => (
          <>
            {explanation.correction != null && <CorrectionPart correction={explanation.correction} />}
            <Calculation explanation={explanation} />
            {explanation.laterLedgerChangeOre !== 0 && (
              <Alert data-color="warning">
                {t('laterChange', { amount: formatSignedOre(explanation.laterLedgerChangeOre) })}
              </Alert>
            )}
            <LineFiles lineId={lineId} />
            <SourcesTable explanation={explanation} />
            <LineVouchers lineId={lineId} count={explanation.voucherCount} page={search.sida ?? 1} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

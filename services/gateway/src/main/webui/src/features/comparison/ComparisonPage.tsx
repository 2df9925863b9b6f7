import { Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import type { Comparison } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { ComparedFigure } from './ComparedFigure'
import { comparisonQuery } from './queries'
import { Shares } from './Shares'
import { useComparisonTexts } from './texts'

const FIGURES = ['service-cost', 'budget-outcome', 'saving'] as const
const YEARS_BACK = 5

/** A member's figures per inhabitant beside those that others share with it, and what it shares itself. */
export function ComparisonPage() {
  const t = useComparisonTexts()
  const navigate = useNavigate()
  const code = useActing().realm.code
  const { ar } = useSearch({ from: '/$realm/jamfor' })
  const thisYear = new Date().getFullYear()
  const year = Number(ar ?? thisYear)
  const years = Array.from({ length: YEARS_BACK }, (_, index) => thisYear - index)
  if (!years.includes(year)) years.push(year)
  return (
    <Page title={t('title')} documentTitle={`${t('title')}, ${year}`} lead={t('lead')}>
      <div className="field-row filters">
        <SelectField
          id="year"
          label={t('year')}
          value={String(year)}
          onChange={(value) => void navigate({ to: '.', search: { ar: value }, resetScroll: false })}
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
      </div>
      <Loaded query={useQuery(comparisonQuery(code, year))} rows={10}>
        {(comparison) => <Figures comparison={comparison} />}
      </Loaded>
      <Shares code={code} />
    </Page>
  )
}

function Figures({ comparison }: { comparison: Comparison }) {
  const t = useComparisonTexts()
  const compared = comparison.figures.filter(({ values }) => values.some(({ own }) => !own))
  const alone = comparison.figures.length - compared.length
  if (comparison.figures.length === 0)
    return <EmptyState title={t('none', { year: comparison.year })}>{t('none.text')}</EmptyState>
  return (
    <>
      {compared.length === 0 && <EmptyState title={t('nobody')}>{t('nobody.text')}</EmptyState>}
      {FIGURES.map((figure) => {
        const rows = compared.filter((each) => each.figure === figure)
        return rows.length === 0 ? null : (
          <section key={figure} aria-labelledby={`figure-${figure}`}>
            <Heading level={2} data-size="xs" id={`figure-${figure}`}>
              {t(`figure.${figure}`)}
            </Heading>
            <p className="field-hint">{t(`means.${figure}`)}</p>
            {rows.map((each) => (
              <ComparedFigure key={each.subjectCode} compared={each} year={comparison.year} />
            ))}
          </section>
        )
      })}
      {alone > 0 && compared.length > 0 && <p className="field-hint">{t('alone', { count: alone })}</p>}
    </>
  )
}

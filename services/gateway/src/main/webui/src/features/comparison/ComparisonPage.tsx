import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useActing } from '@/shared/api/session'
import { SelectField } from '@/shared/ui/fields'
import { Loaded } from '@/shared/ui/Loaded'
import { Page } from '@/shared/ui/Page'
import { Figures } from './Figures'
import { comparisonQuery } from './queries'
import { Shares } from './Shares'
import { useComparisonTexts } from './texts'

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
    <Page
      title={t('title')}
      documentTitle={`${t('title')}, ${year}`}
      lead={t('lead')}
      aside={
        <SelectField
          id="year"
          label={t('year')}
          value={String(year)}
          onChange={(value) =>
            void navigate({ to: '.', search: (before) => ({ ...before, ar: value }), resetScroll: false })
          }
          choices={years.map((each) => ({ value: String(each), label: String(each) }))}
        />
      }
    >
      <Loaded query={useQuery(comparisonQuery(code, year))} rows={10}>
        {(comparison) => <Figures comparison={comparison} />}
      </Loaded>
      <Shares code={code} />
    </Page>
  )
}

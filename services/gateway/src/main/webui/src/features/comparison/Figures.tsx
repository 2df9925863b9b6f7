import { Heading } from '@digdir/designsystemet-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Compared, Comparison } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { SelectField } from '@/shared/ui/fields'
import { ComparedFigure } from './ComparedFigure'
import { SummaryTable } from './SummaryTable'
import { useComparisonTexts } from './texts'

const FIGURES = ['service-cost', 'budget-outcome', 'saving'] as const

/** The service or area; none of what is of everything. */
const codeOf = ({ subjectCode }: Compared) => subjectCode ?? ''

/** What costs the reader the most comes first; what it has no figure for last. */
const ownOf = ({ values }: Compared) => values.find(({ own }) => own)?.perInhabitantOre ?? -Infinity
const dearestFirst = (one: Compared, other: Compared) =>
  ownOf(one) === ownOf(other) ? one.nameSv.localeCompare(other.nameSv, 'sv') : ownOf(other) - ownOf(one)

/** One figure at a time, as the address says, and below it all of its kind in short. */
export function Figures({ comparison }: { comparison: Comparison }) {
  const t = useComparisonTexts()
  const { siffra, galler } = useSearch({ from: '/$realm/jamfor' })
  const compared = comparison.figures.filter(({ values }) => values.some(({ own }) => !own))
  const alone = comparison.figures.length - compared.length
  const kinds = FIGURES.filter((kind) => compared.some(({ figure }) => figure === kind))
  const kind = kinds.find((each) => each === siffra) ?? kinds[0]
  if (comparison.figures.length === 0)
    return <EmptyState title={t('none', { year: comparison.year })}>{t('none.text')}</EmptyState>
  const rows = compared.filter(({ figure }) => figure === kind).sort(dearestFirst)
  const chosen = rows.find((each) => codeOf(each) === galler) ?? rows[0]
  if (!kind || !chosen) return <EmptyState title={t('nobody')}>{t('nobody.text')}</EmptyState>
  return (
    <section aria-labelledby="figure-heading">
      <Heading level={2} data-size="xs" id="figure-heading">
        {t(`figure.${kind}`)}
      </Heading>
      <p className="field-hint">{t(`means.${kind}`)}</p>
      <Choose kinds={kinds} kind={kind} rows={rows} chosen={chosen} />
      <ComparedFigure compared={chosen} year={comparison.year} />
      {rows.length > 1 && (
        <SummaryTable
          rows={rows}
          chosen={codeOf(chosen)}
          caption={t('summary.caption', { figure: t(`figure.${kind}`), year: comparison.year })}
        />
      )}
      {alone > 0 && <p className="field-hint">{t('alone', { count: alone })}</p>}
    </section>
  )
}

interface ChooseProps {
  kinds: readonly Compared['figure'][]
  kind: Compared['figure']
  rows: readonly Compared[]
  chosen: Compared
}

function Choose({ kinds, kind, rows, chosen }: ChooseProps) {
  const t = useComparisonTexts()
  const language = useLanguage()
  const navigate = useNavigate()
  const choose = (next: { siffra?: Compared['figure']; galler?: string }) =>
    void navigate({ to: '.', search: ({ ar }) => ({ ar, ...next }), resetScroll: false })
  return (
    <div className="field-row filters">
      {kinds.length > 1 && (
        <SelectField
          id="shown-figure"
          label={t('what')}
          value={kind}
          onChange={(siffra) => choose({ siffra: kinds.find((each) => each === siffra) })}
          choices={kinds.map((each) => ({ value: each, label: t(`figure.${each}`) }))}
        />
      )}
      {rows.length > 1 && (
        <SelectField
          id="shown-subject"
          label={t('subject')}
          value={codeOf(chosen)}
          onChange={(galler) => choose({ siffra: kind, galler })}
          choices={rows.map((each) => ({ value: codeOf(each), label: nameIn(language, each) }))}
        />
      )}
    </div>
  )
}

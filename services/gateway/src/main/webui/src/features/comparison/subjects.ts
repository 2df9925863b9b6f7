import { useQuery } from '@tanstack/react-query'
import type { FigureShare } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import type { Choice } from '@/shared/ui/fields'
import { areasQuery, servicesQuery } from './queries'
import { useComparisonTexts } from './texts'

type Figure = FigureShare['figure']

/** What a figure can be of: a service, an area of savings, or everything. */
export function useSubjects(figure: Figure): Choice[] {
  const t = useComparisonTexts()
  const language = useLanguage()
  const services = useQuery(servicesQuery).data?.items ?? []
  const areas = useQuery(areasQuery).data?.items ?? []
  const all = { value: '', label: t(`all.${figure}`) }
  if (figure === 'budget-outcome') return [all]
  const named = figure === 'saving' ? areas : services
  return [all, ...named.map((each) => ({ value: each.code, label: nameIn(language, each) }))]
}

export function useSubjectName(): (figure: Figure, code: string | null | undefined) => string {
  const subjects: Record<Figure, Choice[]> = {
    'service-cost': useSubjects('service-cost'),
    'budget-outcome': useSubjects('budget-outcome'),
    saving: useSubjects('saving'),
  }
  return (figure, code) => subjects[figure].find((each) => each.value === (code ?? ''))?.label ?? code ?? ''
}

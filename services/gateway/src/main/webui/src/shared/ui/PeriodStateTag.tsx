import { Tag } from '@digdir/designsystemet-react'
import type { AccountingPeriod } from '@/shared/api/types'
import { useUiTexts } from './texts'

const COLOUR = { draft: 'neutral', reviewed: 'info', approved: 'info', closed: 'success' } as const

/** How far a period has come on its way to closed. */
export function PeriodStateTag({ state }: { state: AccountingPeriod['state'] }) {
  const t = useUiTexts()
  return <Tag data-color={COLOUR[state]}>{t(`periodState.${state}`)}</Tag>
}

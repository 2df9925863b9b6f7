import { Tag } from '@digdir/designsystemet-react'
import type { Simulation } from '@/shared/api/types'
import { useSimulationTexts } from './texts'

const COLOUR = {
  working: 'info',
  failed: 'danger',
  draft: 'neutral',
  shared: 'info',
  adopted: 'success',
  rejected: 'warning',
  withdrawn: 'neutral',
} as const

export function StateTag({ state }: { state: Simulation['state'] }) {
  const t = useSimulationTexts()
  return <Tag data-color={COLOUR[state]}>{t(`state.${state}`)}</Tag>
}

import { Tag } from '@digdir/designsystemet-react'
import type { AllocationRun } from '@/shared/api/types'
import { useAllocationTexts } from './texts'

const COLOUR = {
  queued: 'info',
  running: 'info',
  completed: 'success',
  refused: 'danger',
  failed: 'danger',
} as const

export function RunState({ state }: { state: AllocationRun['state'] }) {
  const t = useAllocationTexts()
  return <Tag data-color={COLOUR[state]}>{t(`state.${state}`)}</Tag>
}

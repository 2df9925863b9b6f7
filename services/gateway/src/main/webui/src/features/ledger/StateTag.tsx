import { Tag } from '@digdir/designsystemet-react'
import type { LedgerImport } from '@/shared/api/types'
import { useLedgerTexts } from './texts'

const COLOUR = {
  received: 'info',
  reading: 'info',
  storing: 'info',
  completed: 'success',
  unchanged: 'neutral',
  refused: 'danger',
  conflict: 'warning',
} as const

/** How far an import has come, in a word. */
export function StateTag({ state }: { state: LedgerImport['state'] }) {
  const t = useLedgerTexts()
  return <Tag data-color={COLOUR[state]}>{t(`state.${state}`)}</Tag>
}

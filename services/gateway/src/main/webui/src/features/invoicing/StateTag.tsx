import { Tag } from '@digdir/designsystemet-react'
import { useInvoicingTexts } from './texts'
import type { InvoiceBasis } from './types'

const COLOUR = { draft: 'neutral', reviewed: 'info', approved: 'success' } as const

/** How far a basis has come. */
export function StateTag({ state }: { state: InvoiceBasis['run']['state'] }) {
  const t = useInvoicingTexts()
  return <Tag data-color={COLOUR[state]}>{t(`state.${state}`)}</Tag>
}

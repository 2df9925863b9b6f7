import { Tag } from '@digdir/designsystemet-react'
import { useImportTexts } from './texts'

const COLOUR = { previewed: 'info', running: 'warning', completed: 'success' } as const

export function StateTag({ state }: { state: string }) {
  const t = useImportTexts()
  const known = state as keyof typeof COLOUR
  return <Tag data-color={COLOUR[known]}>{t(`state.${known}`)}</Tag>
}

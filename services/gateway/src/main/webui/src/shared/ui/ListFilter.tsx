import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatNumber } from '@/shared/format/number'
import { TextField } from './fields'
import { useUiTexts } from './texts'

interface ListFilterProps {
  id: string
  label: string
  hint?: string
  /** The address' own word for it, where a page has several lists. */
  name?: 'sok' | 'sokgrupp'
  text: string
  shown: number
  total: number
  /** What else narrows the list. */
  children?: ReactNode
}

/** Narrows a list by words while one types; the address holds them, so that Back and a shared link find the same rows. */
export function ListFilter({ id, label, hint, name = 'sok', text, shown, total, children }: ListFilterProps) {
  const t = useUiTexts()
  const navigate = useNavigate()
  return (
    <div className="list-filter" role="search" aria-label={label}>
      <TextField
        id={id}
        type="search"
        label={label}
        hint={hint}
        value={text}
        width="medium"
        onChange={(next) =>
          void navigate({
            to: '.',
            search: (before) => ({ ...before, [name]: next || undefined, sida: undefined }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {children}
      <p role="status" className="list-filter-found">
        {shown < total && t('filter.found', { shown: formatNumber(shown), total: formatNumber(total) })}
      </p>
    </div>
  )
}

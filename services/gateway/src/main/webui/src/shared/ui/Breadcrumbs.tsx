import { Children, type ReactNode } from 'react'
import { useUiTexts } from './texts'

/** The pages above this one, as links. */
export function Breadcrumbs({ children }: { children: ReactNode }) {
  const t = useUiTexts()
  return (
    <nav className="breadcrumbs" aria-label={t('trail')}>
      <ol>
        {Children.toArray(children).map((link, index) => (
          <li key={index}>{link}</li>
        ))}
      </ol>
    </nav>
  )
}

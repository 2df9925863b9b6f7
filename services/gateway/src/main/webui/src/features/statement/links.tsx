import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { usePlace } from './place'

interface To {
  period: string
  children: ReactNode
}

export function StatementLink({ period, children }: To) {
  const { realm, code, others } = usePlace()
  return others ? (
    <Link to="/$realm/kostnader/$code" params={{ realm, code }} search={{ period }}>
      {children}
    </Link>
  ) : (
    <Link to="/$realm/kostnader" params={{ realm }} search={{ period }}>
      {children}
    </Link>
  )
}

interface LinesLinkProps extends To {
  tjanst?: string
  forvaltning?: string
}

export function LinesLink({ children, ...search }: LinesLinkProps) {
  const { realm, code, others } = usePlace()
  return others ? (
    <Link to="/$realm/kostnader/$code/rader" params={{ realm, code }} search={search}>
      {children}
    </Link>
  ) : (
    <Link to="/$realm/kostnader/rader" params={{ realm }} search={search}>
      {children}
    </Link>
  )
}

export function ExplanationLink({ period, lineId, label, children }: To & { lineId: string; label: string }) {
  const { realm, code, others } = usePlace()
  return others ? (
    <Link
      to="/$realm/kostnader/$code/rader/$lineId"
      params={{ realm, code, lineId }}
      search={{ period }}
      aria-label={label}
    >
      {children}
    </Link>
  ) : (
    <Link
      to="/$realm/kostnader/rader/$lineId"
      params={{ realm, lineId }}
      search={{ period }}
      aria-label={label}
    >
      {children}
    </Link>
  )
}

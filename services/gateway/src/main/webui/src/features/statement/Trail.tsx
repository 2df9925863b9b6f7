import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Breadcrumbs } from '@/shared/ui/Breadcrumbs'
import { StatementLink } from './links'
import { usePlace } from './place'
import { useStatementTexts } from './texts'

interface TrailProps {
  period: string
  /** The municipality, when the page is below its report. */
  report?: string
  children?: ReactNode
}

/** The way back up: overview, the report, its lines. */
export function Trail({ period, report, children }: TrailProps) {
  const t = useStatementTexts()
  const { realm, others } = usePlace()
  if (!others && !report) return null
  return (
    <Breadcrumbs>
      {others && (
        <Link to="/$realm/kostnader" params={{ realm }} search={{ period }}>
          {t('trail.overview')}
        </Link>
      )}
      {report && <StatementLink period={period}>{report}</StatementLink>}
      {children}
    </Breadcrumbs>
  )
}

import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  title: string
  children?: ReactNode
  action?: ReactNode
}

/** Nothing here yet: says so, why, and what to do about it. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      {children && <Paragraph>{children}</Paragraph>}
      {action}
    </div>
  )
}

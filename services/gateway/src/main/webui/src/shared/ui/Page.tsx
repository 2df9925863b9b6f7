import { Heading } from '@digdir/designsystemet-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { useOrganisation } from './organisation'

let firstPage = true

interface PageProps {
  title: string
  /** What the browser's title says, where the heading alone would not tell pages apart. */
  documentTitle?: string
  lead?: ReactNode
  /** What stands beside the heading: a period chooser, a main action. */
  aside?: ReactNode
  trail?: ReactNode
  children: ReactNode
}

/** A page's frame: its heading, which receives focus on arrival, and the browser's title with the organisation. */
export function Page({ title, documentTitle, lead, aside, trail, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const organisation = useOrganisation()

  useEffect(() => {
    document.title = [documentTitle ?? title, organisation, 'Samverk'].filter(Boolean).join(' – ')
  }, [title, documentTitle, organisation])

  useEffect(() => {
    if (!firstPage) heading.current?.focus()
    firstPage = false
  }, [])

  return (
    <div className="page">
      {trail}
      <div className="page-head">
        <div>
          <Heading level={1} data-size="md" tabIndex={-1} ref={heading} className="page-title">
            {title}
          </Heading>
          {lead && <p className="page-lead">{lead}</p>}
        </div>
        {aside}
      </div>
      {children}
    </div>
  )
}

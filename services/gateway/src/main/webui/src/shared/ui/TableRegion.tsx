import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useUiTexts } from './texts'

/** Lets a table wider than its place scroll sideways, by keyboard too. */
export function TableRegion({ name, children }: { name: string; children: ReactNode }) {
  const t = useUiTexts()
  const region = useRef<HTMLDivElement>(null)
  const [scrolls, setScrolls] = useState(false)

  useEffect(() => {
    const element = region.current
    if (!element) return
    const observer = new ResizeObserver(() => setScrolls(element.scrollWidth > element.clientWidth + 1))
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [])

  const reachable = scrolls ? { role: 'region', tabIndex: 0, 'aria-label': t('table.scroll', { name }) } : {}
  return (
    <div ref={region} className="table-region" {...reachable}>
      {children}
    </div>
  )
}

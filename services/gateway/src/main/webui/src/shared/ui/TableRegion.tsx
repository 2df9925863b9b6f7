import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useUiTexts } from './texts'

interface Hidden {
  left: boolean
  right: boolean
}

/**
 * Lets a table wider than its place scroll sideways, by keyboard too. What is out of sight is shown by a shadow at that
 * edge, and said in words, since a phone shows no scroll bar.
 */
export function TableRegion({ name, children }: { name: string; children: ReactNode }) {
  const t = useUiTexts()
  const region = useRef<HTMLDivElement>(null)
  const [hidden, setHidden] = useState<Hidden>({ left: false, right: false })

  const measure = useCallback(() => {
    const element = region.current
    if (!element) return
    const left = element.scrollLeft > 1
    const right = element.scrollLeft + element.clientWidth < element.scrollWidth - 1
    setHidden((before) => (before.left === left && before.right === right ? before : { left, right }))
  }, [])

  useEffect(() => {
    const element = region.current
    if (!element) return
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    if (element.firstElementChild) observer.observe(element.firstElementChild)
    return () => observer.disconnect()
  }, [measure])

  const scrolls = hidden.left || hidden.right
  const reachable = scrolls ? { role: 'region', tabIndex: 0, 'aria-label': t('table.scroll', { name }) } : {}
  return (
    <div className="table-frame" data-left={hidden.left || undefined} data-right={hidden.right || undefined}>
      {scrolls && (
        <p className="table-hint" aria-hidden="true">
          {t('table.hint')}
        </p>
      )}
      <div className="table-edges">
        <div ref={region} className="table-region" onScroll={measure} {...reachable}>
          {children}
        </div>
      </div>
    </div>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { lastWholeMonth } from '@/shared/format/period'

const STORED = 'samverk.period'

/**
 * The address's period. Without one it becomes the last one looked at, else the newest whole month, and is written to
 * the address, so that what is shown can always be linked to.
 */
export function usePeriod(fromAddress: string | undefined): string {
  const navigate = useNavigate()
  const period = fromAddress ?? rememberedPeriod() ?? lastWholeMonth(new Date())

  useEffect(() => {
    remember(period)
    if (!fromAddress)
      void navigate({
        to: '.',
        search: (search) => ({ ...search, period }),
        replace: true,
        resetScroll: false,
      })
  }, [fromAddress, navigate, period])

  return period
}

function remember(period: string): void {
  try {
    sessionStorage.setItem(STORED, period)
  } catch {
    // Then each visit begins at the newest month.
  }
}

export function rememberedPeriod(): string | undefined {
  try {
    return sessionStorage.getItem(STORED) ?? undefined
  } catch {
    return undefined
  }
}

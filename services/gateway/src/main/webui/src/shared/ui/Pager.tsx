import { Button } from '@digdir/designsystemet-react'
import type { PageMeta } from '@/shared/api/types'
import { formatNumber } from '@/shared/format/number'
import { useUiTexts } from './texts'

interface PagerProps {
  meta: PageMeta
  onPage: (page: number) => void
}

/** Previous and next of a long list; nothing when it all fits. */
export function Pager({ meta, onPage }: PagerProps) {
  const t = useUiTexts()
  if (meta.totalPages <= 1) return null
  const { page, totalPages } = meta
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      {page > 1 && (
        <Button variant="secondary" onClick={() => onPage(page - 1)}>
          ← {t('pager.previous')}
        </Button>
      )}
      <span>{t('pager.position', { page: formatNumber(page), pages: formatNumber(totalPages) })}</span>
      {page < totalPages && (
        <Button variant="secondary" onClick={() => onPage(page + 1)}>
          {t('pager.next')} →
        </Button>
      )}
    </nav>
  )
}

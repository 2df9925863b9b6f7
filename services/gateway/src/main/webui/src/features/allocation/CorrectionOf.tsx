import { formatMonthShort } from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { useAllocationTexts } from './texts'

/** That a row corrects a closed month, if it does. */
export function CorrectionOf({ month }: { month?: string | null }) {
  const t = useAllocationTexts()
  const language = useLanguage()
  if (month == null) return null
  return <span className="subtle"> {t('correction.of', { month: formatMonthShort(month, language) })}</span>
}

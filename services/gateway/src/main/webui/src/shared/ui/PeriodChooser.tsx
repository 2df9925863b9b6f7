import { Button, Label, Select } from '@digdir/designsystemet-react'
import { useId } from 'react'
import {
  as,
  formatPeriod,
  kindOf,
  shift,
  siblings,
  yearBefore,
  type PeriodKind,
} from '@/shared/format/period'
import { useLanguage } from '@/shared/i18n/i18n'
import { useKeys } from './keys'
import { useUiTexts } from './texts'

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'year']

interface PeriodChooserProps {
  period: string
  onChange: (period: string) => void
  /** What is chosen first, month, quarter or year; what to show by, if nothing is said. */
  kindLabel?: string
}

/** Month, quarter or year; the choice goes to the address, so that Back and a shared link find it. */
export function PeriodChooser({ period, onChange, kindLabel }: PeriodChooserProps) {
  const t = useUiTexts()
  const language = useLanguage()
  const id = useId()
  const kind = kindOf(period)
  useKeys([
    { key: 'ArrowLeft', shift: true, does: t('period.previous'), run: () => onChange(shift(period, -1)) },
    { key: 'ArrowRight', shift: true, does: t('period.next'), run: () => onChange(shift(period, 1)) },
  ])

  return (
    <div className="period-chooser" role="group" aria-label={t('period.choose')}>
      <div>
        <Label htmlFor={`${id}-kind`}>{kindLabel ?? t('period.kind')}</Label>
        <Select
          id={`${id}-kind`}
          value={kind}
          onChange={(event) => onChange(as(period, event.target.value as PeriodKind))}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {t(`period.${each}`)}
            </option>
          ))}
        </Select>
      </div>
      <div>
        <Label htmlFor={`${id}-period`}>{t('period.label')}</Label>
        <div className="period-steps">
          <Button
            variant="secondary"
            icon
            aria-label={t('period.previous')}
            onClick={() => onChange(shift(period, -1))}
          >
            <span aria-hidden="true">‹</span>
          </Button>
          <Select id={`${id}-period`} value={period} onChange={(event) => onChange(event.target.value)}>
            {yearsAround(period).map((each) => (
              <option key={each} value={each}>
                {formatPeriod(each, language)}
              </option>
            ))}
          </Select>
          <Button
            variant="secondary"
            icon
            aria-label={t('period.next')}
            onClick={() => onChange(shift(period, 1))}
          >
            <span aria-hidden="true">›</span>
          </Button>
        </div>
      </div>
    </div>
  )
}

/** The periods of its year and the two before, so that a year's change is one choice away. */
function yearsAround(period: string): string[] {
  if (kindOf(period) === 'year') return siblings(period)
  return [yearBefore(yearBefore(period)), yearBefore(period), period].flatMap(siblings)
}

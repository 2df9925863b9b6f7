import { Heading } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import type { Explanation } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { formatOre, formatSignedOre } from '@/shared/format/money'
import { formatDecimals, formatNumber, formatPercent, MINUS } from '@/shared/format/number'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { OverheadTable } from './OverheadTable'
import { useStatementTexts } from './texts'

/** The share, worked out step by step as one would on paper. */
export function Calculation({ explanation }: { explanation: Explanation }) {
  const t = useStatementTexts()
  const language = useLanguage()
  const { line, pool, key, numerator, denominator, unit, roundingOre } = explanation
  const unitName = unitIn(unit, t)
  return (
    <section aria-labelledby="calculation-heading">
      <Heading level={2} data-size="xs" id="calculation-heading" className="ds-sr-only">
        {t('calculation')}
      </Heading>
      <ol className="calculation">
        <Step title={t('step.pool', { name: nameIn(language, pool) })} amount={formatOre(pool.totalOre)}>
          <p>
            {t('step.pool.text', {
              direct: formatOre(pool.directOre),
              overhead: formatOre(pool.overheadOre),
            })}
          </p>
          <OverheadTable explanation={explanation} />
        </Step>
        <Step
          title={t('step.key', { name: nameIn(language, key), version: key.versionNumber })}
          amount={t('step.key.from', { date: formatDate(key.validFrom) })}
        >
          <p>{basisIn(key.basis, t)}</p>
        </Step>
        <Step
          title={t('step.share')}
          amount={denominator === 0 ? '–' : formatPercent((numerator / denominator) * 100, 4)}
        >
          <p>
            {t('step.share.text', {
              numerator: formatNumber(numerator, 4),
              denominator: formatNumber(denominator, 4),
              unit: unitName,
            })}
          </p>
        </Step>
        <Step title={t('step.rounding')} amount={roundingText(roundingOre)}>
          <p>{explanation.rule}</p>
        </Step>
        <Step
          title={t('step.amount')}
          amount={formatOre(explanation.correction?.recalculatedOre ?? line.amountOre)}
          last
        >
          <p>
            {t('step.amount.text', {
              pool: formatOre(pool.totalOre),
              numerator: formatNumber(numerator, 4),
              denominator: formatNumber(denominator, 4),
              exact: formatDecimals(explanation.exactShare),
            })}
          </p>
        </Step>
      </ol>
    </section>
  )
}

interface StepProps {
  title: string
  amount: string
  last?: boolean
  children: ReactNode
}

function Step({ title, amount, last, children }: StepProps) {
  return (
    <li data-last={last || undefined}>
      <div className="step-head">
        <h3>{title}</h3>
        <span className="step-amount">{amount}</span>
      </div>
      {children}
    </li>
  )
}

/** Rounding is less than a whole öre, so it is said in öre with its decimals. */
function roundingText(ore: number): string {
  if (Math.abs(ore) >= 100) return formatSignedOre(ore)
  const sign = ore > 0 ? '+' : ore < 0 ? MINUS : ''
  return `${sign}${formatNumber(Math.abs(ore), 4)}\u00a0öre`
}

type Texts = ReturnType<typeof useStatementTexts>
const BASES = ['population', 'fixed', 'metered', 'mix'] as const
const UNITS = ['user', 'device', 'system', 'inhabitant', 'case', 'weight'] as const

function basisIn(basis: string, t: Texts): string {
  const known = BASES.find((each) => each === basis.toLowerCase())
  return known ? t(`basis.${known}`) : basis
}

function unitIn(unit: string, t: Texts): string {
  const known = UNITS.find((each) => each === unit.toLowerCase() || `${each}s` === unit.toLowerCase())
  return known ? t(`unit.${known}`) : unit
}

import type { CostPool, MappingRule } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'

/** `5010` or `5010–5019`. */
export function accountsOf({
  accountFrom,
  accountTo,
}: Pick<MappingRule, 'accountFrom' | 'accountTo'>): string {
  return accountFrom === accountTo ? accountFrom : `${accountFrom}–${accountTo}`
}

export function usePoolName(pools: readonly CostPool[] | undefined): (code: string) => string {
  const language = useLanguage()
  return (code) => {
    const pool = pools?.find((each) => each.code === code)
    return pool ? nameIn(language, pool) : code
  }
}

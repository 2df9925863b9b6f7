import type { CostPool, MappingRule } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { matchesWords, wordsOf } from '@/shared/ui/filter'

/** `5010` or `5010–5019`. */
export function accountsOf({
  accountFrom,
  accountTo,
}: Pick<MappingRule, 'accountFrom' | 'accountTo'>): string {
  return accountFrom === accountTo ? accountFrom : `${accountFrom}–${accountTo}`
}

export function hasEnded({ validTo }: Pick<MappingRule, 'validTo'>, today: string): boolean {
  return validTo != null && validTo < today
}

/** Whether each word fits: an account that the rule takes, a cost centre, a project, its place, or words of its pool. */
export function ruleFits(rule: MappingRule, pool: CostPool | undefined, typed: string): boolean {
  return wordsOf(typed).every(
    (word) =>
      takesAccount(rule, word) ||
      [rule.costCentre, rule.project, String(rule.priority)].some((value) => value?.startsWith(word)) ||
      matchesWords(word, [rule.poolCode, pool?.nameSv, pool?.nameEn]),
  )
}

const SHORTEST_ACCOUNT = 4

/** An account is compared by as many leading digits as the rule states; fewer digits are the beginning of one. */
function takesAccount({ accountFrom, accountTo }: MappingRule, word: string): boolean {
  if (word.includes('–') || word.includes('-'))
    return word.replace('-', '–') === `${accountFrom}–${accountTo}`
  if (!/^\d+$/.test(word)) return false
  if (word.length < SHORTEST_ACCOUNT) return accountFrom.startsWith(word) || accountTo.startsWith(word)
  return accountFrom <= word.slice(0, accountFrom.length) && word.slice(0, accountTo.length) <= accountTo
}

export function usePoolName(pools: readonly CostPool[] | undefined): (code: string) => string {
  const language = useLanguage()
  return (code) => {
    const pool = pools?.find((each) => each.code === code)
    return pool ? nameIn(language, pool) : code
  }
}

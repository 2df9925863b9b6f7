import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { MappingRule } from '@/shared/api/types'
import { today } from '@/shared/format/date'
import { EmptyState } from '@/shared/ui/EmptyState'
import { ListFilter } from '@/shared/ui/ListFilter'
import { Pager } from '@/shared/ui/Pager'
import { poolsQuery } from './queries'
import { hasEnded, ruleFits } from './rule'
import { RulesTable } from './RulesTable'
import { useMappingTexts } from './texts'

const PAGE = 20

interface RuleListProps {
  rules: readonly MappingRule[]
  text: string
  ended: boolean
  page: number
  onEdit?: (id: string) => void
  onRemove?: (rule: MappingRule) => void
}

/** The rules that fit what is searched for, so many that one sees them all; those that have ended only on request. */
export function RuleList({ rules, text, ended, page, ...actions }: RuleListProps) {
  const t = useMappingTexts()
  const navigate = useNavigate({ from: '/$realm/regler' })
  const pools = useQuery(poolsQuery).data?.items ?? []
  const day = today()
  const past = rules.filter((rule) => hasEnded(rule, day))
  const found = rules.filter(
    (rule) =>
      (ended || !hasEnded(rule, day)) &&
      ruleFits(
        rule,
        pools.find((pool) => pool.code === rule.poolCode),
        text,
      ),
  )
  const totalPages = Math.ceil(found.length / PAGE)
  const at = Math.min(page, Math.max(1, totalPages))
  return (
    <>
      <ListFilter
        id="search-rules"
        label={t('rules.search')}
        hint={t('rules.search.hint')}
        text={text}
        shown={found.length}
        total={ended ? rules.length : rules.length - past.length}
      >
        {past.length > 0 && (
          <label className="check">
            <input
              type="checkbox"
              checked={ended}
              onChange={(event) =>
                void navigate({
                  search: (before) => ({
                    ...before,
                    visa: event.target.checked ? 'alla' : undefined,
                    sida: undefined,
                  }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
            {t('rules.ended', { count: past.length })}
          </label>
        )}
      </ListFilter>
      {found.length === 0 ? (
        <EmptyState title={text ? t('rules.none.found', { text }) : t('rules.none.today')} />
      ) : (
        <RulesTable rules={found.slice((at - 1) * PAGE, at * PAGE)} {...actions} />
      )}
      <Pager
        meta={{ page: at, limit: PAGE, totalItems: found.length, totalPages }}
        onPage={(sida) => void navigate({ search: (before) => ({ ...before, sida }), resetScroll: false })}
      />
    </>
  )
}

import { Button, Heading } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { MappingRule } from '@/shared/api/types'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { rulesQuery } from './queries'
import { RemoveRule } from './RemoveRule'
import { RuleList } from './RuleList'
import { useMappingTexts } from './texts'

interface RulesSectionProps {
  text: string
  /** Whether rules that no longer hold are shown too. */
  ended: boolean
  page: number
  onAdd?: () => void
  onEdit?: (id: string) => void
}

export function RulesSection({ onAdd, onEdit, ...shown }: RulesSectionProps) {
  const t = useMappingTexts()
  const query = useQuery(rulesQuery)
  const [removing, setRemoving] = useState<MappingRule>()
  return (
    <section aria-labelledby="rules-heading">
      <div className="section-head">
        <Heading level={2} data-size="xs" id="rules-heading">
          {t('rules.heading')}
        </Heading>
        {onAdd && <Button onClick={onAdd}>{t('rules.add')}</Button>}
      </div>
      <Loaded query={query} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('rules.none')}>{t('rules.none.text')}</EmptyState>
          ) : (
            <RuleList rules={items} {...shown} onEdit={onEdit} onRemove={onEdit && setRemoving} />
          )
        }
      </Loaded>
      {removing && <RemoveRule rule={removing} onClose={() => setRemoving(undefined)} />}
    </section>
  )
}

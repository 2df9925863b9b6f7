import { Button, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import type { MappingRule } from '@/shared/api/types'
import { formatDate } from '@/shared/format/date'
import { TableRegion } from '@/shared/ui/TableRegion'
import { poolsQuery } from './queries'
import { accountsOf, usePoolName } from './rule'
import { useMappingTexts } from './texts'

interface RulesTableProps {
  rules: readonly MappingRule[]
  onEdit?: (id: string) => void
  onRemove?: (rule: MappingRule) => void
}

/** The rules in the order they are tried: the lowest number that matches a row decides. */
export function RulesTable({ rules, onEdit, onRemove }: RulesTableProps) {
  const t = useMappingTexts()
  const poolName = usePoolName(useQuery(poolsQuery).data?.items)
  return (
    <TableRegion name={t('rules.caption')}>
      <Table className="plain-table" hover>
        <caption>{t('rules.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('priority')}</th>
            <th scope="col">{t('accounts')}</th>
            <th scope="col">{t('costCentre')}</th>
            <th scope="col">{t('project')}</th>
            <th scope="col">{t('pool')}</th>
            <th scope="col">{t('valid')}</th>
            {onEdit && <th scope="col">{t('actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{rule.priority}</th>
              <td>{accountsOf(rule)}</td>
              <td>{rule.costCentre ?? t('any')}</td>
              <td>{rule.project ?? t('any')}</td>
              <td>{poolName(rule.poolCode)}</td>
              <td className="nowrap">
                {t('from', { date: formatDate(rule.validFrom) })}
                {rule.validTo && ` ${t('to', { date: formatDate(rule.validTo) })}`}
              </td>
              {onEdit && (
                <td>
                  <div className="row-actions">
                    <Button
                      variant="tertiary"
                      className="row-button"
                      aria-label={t('change.of', { rule: accountsOf(rule), priority: rule.priority })}
                      onClick={() => onEdit(rule.id)}
                    >
                      {t('change')}
                    </Button>
                    <Button
                      variant="tertiary"
                      className="row-button"
                      aria-label={t('remove.of', { rule: accountsOf(rule), priority: rule.priority })}
                      onClick={() => onRemove?.(rule)}
                    >
                      {t('remove')}
                    </Button>
                  </div>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

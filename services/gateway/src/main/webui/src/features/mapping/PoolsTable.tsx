import { Button, Table } from '@digdir/designsystemet-react'
import type { AllocationKey, CostPool } from '@/shared/api/types'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useMappingTexts } from './texts'

interface PoolsTableProps {
  pools: readonly CostPool[]
  keys: readonly AllocationKey[]
  onEdit?: (id: string) => void
}

export function PoolsTable({ pools, keys, onEdit }: PoolsTableProps) {
  const t = useMappingTexts()
  const language = useLanguage()
  const keyName = (code: string) => {
    const key = keys.find((each) => each.code === code)
    return key ? nameIn(language, key) : code
  }
  return (
    <TableRegion name={t('pools.caption')}>
      <Table className="plain-table" hover>
        <caption>{t('pools.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('pool')}</th>
            <th scope="col">{t('kind')}</th>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('key')}</th>
            {onEdit && <th scope="col">{t('actions')}</th>}
          </tr>
        </thead>
        <tbody>
          {pools.map((pool) => (
            <tr key={pool.id}>
              <th scope="row">
                {nameIn(language, pool)} <span className="code">{pool.code}</span>
              </th>
              <td>{t(`kind.${pool.kind}`)}</td>
              <td>{pool.step ?? '–'}</td>
              <td>{pool.keyCode ? keyName(pool.keyCode) : '–'}</td>
              {onEdit && (
                <td>
                  <Button
                    variant="tertiary"
                    className="row-button"
                    aria-label={t('pool.change.of', { name: nameIn(language, pool) })}
                    onClick={() => onEdit(pool.id)}
                  >
                    {t('change')}
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
    </TableRegion>
  )
}

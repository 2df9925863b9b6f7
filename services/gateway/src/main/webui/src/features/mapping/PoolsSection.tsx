import { Button, Heading, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { EmptyState } from '@/shared/ui/EmptyState'
import { Loaded } from '@/shared/ui/Loaded'
import { TableRegion } from '@/shared/ui/TableRegion'
import { keyChoicesQuery, poolsQuery } from './queries'
import { useMappingTexts } from './texts'

interface PoolsSectionProps {
  onAdd?: () => void
  onEdit?: (id: string) => void
}

/** The groups of costs that are shared out as one. */
export function PoolsSection({ onAdd, onEdit }: PoolsSectionProps) {
  const t = useMappingTexts()
  const language = useLanguage()
  const query = useQuery(poolsQuery)
  const keys = useQuery(keyChoicesQuery).data?.items ?? []
  const keyName = (code: string) => {
    const key = keys.find((each) => each.code === code)
    return key ? nameIn(language, key) : code
  }
  return (
    <section aria-labelledby="pools-heading">
      <div className="section-head">
        <Heading level={2} data-size="xs" id="pools-heading">
          {t('pools.heading')}
        </Heading>
        {onAdd && (
          <Button variant="secondary" onClick={onAdd}>
            {t('pools.add')}
          </Button>
        )}
      </div>
      <Loaded query={query} rows={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t('pools.none')} />
          ) : (
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
                  {items.map((pool) => (
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
      </Loaded>
    </section>
  )
}

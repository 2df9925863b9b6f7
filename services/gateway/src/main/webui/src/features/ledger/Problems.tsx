import { Heading, Table, Tag } from '@digdir/designsystemet-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { formatNumber } from '@/shared/format/number'
import { Loaded } from '@/shared/ui/Loaded'
import { Pager } from '@/shared/ui/Pager'
import { TableRegion } from '@/shared/ui/TableRegion'
import { problemsQuery } from './queries'
import { useLedgerTexts } from './texts'

/** Every error and warning with its line, label and reason. */
export function Problems({ importId, page }: { importId: string; page: number }) {
  const t = useLedgerTexts()
  const navigate = useNavigate()
  const query = useQuery({ ...problemsQuery(importId, page), placeholderData: keepPreviousData })
  return (
    <section aria-labelledby="problems-heading">
      <Heading level={2} data-size="xs" id="problems-heading">
        {t('problems.heading')}
      </Heading>
      <Loaded query={query} rows={3}>
        {({ items, _meta }) => (
          <>
            <TableRegion name={t('problems.caption')}>
              <Table className="problems-table">
                <caption>{t('problems.caption')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('line')}</th>
                    <th scope="col">{t('label')}</th>
                    <th scope="col">{t('severity')}</th>
                    <th scope="col">{t('reason')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((problem, index) => (
                    <tr key={index}>
                      <th scope="row">{problem.line > 0 ? formatNumber(problem.line) : '–'}</th>
                      <td>
                        <code>{problem.label ?? '–'}</code>
                      </td>
                      <td>
                        <Tag data-color={problem.severity === 'error' ? 'danger' : 'warning'}>
                          {t(`severity.${problem.severity}`)}
                        </Tag>
                      </td>
                      <td>{problem.detail}</td>
                    </tr>
                  ))}
                </tbody>
              </Table>
            </TableRegion>
            <Pager
              meta={_meta}
              onPage={(sida) =>
                void navigate({ to: '.', search: (before) => ({ ...before, sida }), resetScroll: false })
              }
            />
          </>
        )}
      </Loaded>
    </section>
  )
}

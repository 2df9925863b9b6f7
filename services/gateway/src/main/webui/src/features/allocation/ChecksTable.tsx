import { Heading, Table, Tag } from '@digdir/designsystemet-react'
import type { AllocationRun } from '@/shared/api/types'
import { formatOreBare } from '@/shared/format/money'
import { TableRegion } from '@/shared/ui/TableRegion'
import { useAllocationTexts } from './texts'

/** What the run held itself to before it was kept. */
export function ChecksTable({ checks }: { checks: AllocationRun['checks'] }) {
  const t = useAllocationTexts()
  const named = (code: string) => KNOWN.find((known) => known === code)
  return (
    <section aria-labelledby="checks-heading">
      <Heading level={2} data-size="xs" id="checks-heading">
        {t('checks.heading')}
      </Heading>
      <TableRegion name={t('checks.caption')}>
        <Table className="figures" data-text-columns="2">
          <caption>{t('checks.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('check')}</th>
              <th scope="col">{t('holds')}</th>
              <th scope="col">{t('expected')}</th>
              <th scope="col">{t('actual')}</th>
            </tr>
          </thead>
          <tbody>
            {checks.map((check) => {
              const known = named(check.code)
              return (
                <tr key={check.code}>
                  <th scope="row">{known ? t(`check.${known}`) : check.code}</th>
                  <td>
                    <Tag data-color={check.holds ? 'success' : 'danger'}>{t(check.holds ? 'yes' : 'no')}</Tag>
                  </td>
                  <td>{formatOreBare(check.expectedOre)}</td>
                  <td>{formatOreBare(check.actualOre)}</td>
                </tr>
              )
            })}
          </tbody>
        </Table>
      </TableRegion>
    </section>
  )
}

const KNOWN = ['mapping', 'overhead', 'distribution', 'total'] as const

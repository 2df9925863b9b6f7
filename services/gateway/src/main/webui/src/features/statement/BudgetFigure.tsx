import { Heading, Table } from '@digdir/designsystemet-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { nameIn, useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { usePlace } from './place'
import { budgetQuery } from './queries'
import { useStatementTexts } from './texts'

interface BudgetFigureProps {
  period: string
  label: string
}

/** Budget beside outcome, service by service; nothing where no budget of the year is decided. */
export function BudgetFigure({ period, label }: BudgetFigureProps) {
  const t = useStatementTexts()
  const language = useLanguage()
  const { realm, code, others } = usePlace()
  const { data } = useQuery(budgetQuery(code, period))
  if (!data?.budget) return null
  const caption = t('budget.caption', { period: label })
  const shown = [...data.services, { serviceCode: '', nameSv: '', nameEn: '', figures: data.total }]
  const rows = shown.map(({ serviceCode, nameSv, nameEn, figures }) => (
    <tr key={serviceCode}>
      <th scope="row">{serviceCode === '' ? t('sum') : nameIn(language, { nameSv, nameEn })}</th>
      <td>{formatOreBare(figures.budgetOre)}</td>
      <td>{formatOreBare(figures.outcomeOre)}</td>
      <td>{formatSignedOreBare(figures.budgetOre - figures.outcomeOre)}</td>
    </tr>
  ))
  return (
    <section aria-labelledby="budget-heading">
      <Heading level={2} data-size="xs" id="budget-heading">
        {t('budget.heading')}
      </Heading>
      <p>
        {t('budget.text')}{' '}
        <Link to="/$realm/budget" params={{ realm }} search={{ period, ...(others ? { kommun: code } : {}) }}>
          {t('budget.more')}
        </Link>
      </p>
      <TableRegion name={caption}>
        <Table className="figures" data-first-column="sticky" hover>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('services.one')}</th>
              <th scope="col">{t('budget.budget')}</th>
              <th scope="col">{t('budget.outcome')}</th>
              <th scope="col">{t('budget.deviation')}</th>
            </tr>
          </thead>
          <tbody>{rows.slice(0, -1)}</tbody>
          <tfoot>{rows.slice(-1)}</tfoot>
        </Table>
      </TableRegion>
    </section>
  )
}

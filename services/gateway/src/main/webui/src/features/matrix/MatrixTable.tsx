import { Table } from '@digdir/designsystemet-react'
import { useRouter } from '@tanstack/react-router'
import type { MouseEvent } from 'react'
import { useActing } from '@/shared/api/session'
import type { ServiceMatrix } from '@/shared/api/types'
import { formatOre, formatOreBare, formatSignedOreBare } from '@/shared/format/money'
import { useLanguage } from '@/shared/i18n/i18n'
import { TableRegion } from '@/shared/ui/TableRegion'
import { MatrixFoot } from './MatrixFoot'
import { rowsOf, type MatrixRow, type Order } from './rows'
import { SortHead } from './SortHead'
import { useMatrixTexts } from './texts'

interface MatrixTableProps {
  matrix: ServiceMatrix
  caption: string
  order: Order
  onOrder: (order: Order) => void
}

/** Services down, members across, sums at both ends. */
export function MatrixTable({ matrix, caption, order, onOrder }: MatrixTableProps) {
  const t = useMatrixTexts()
  const language = useLanguage()
  const { history } = useRouter()
  const sorting = { order, onOrder }

  /** One listener for thousands of links: a router's own link in each cell would make the page slow. */
  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    history.push(link.getAttribute('href') ?? '')
  }

  return (
    <TableRegion name={caption}>
      <Table className="figures matrix" data-first-column="sticky" hover>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <SortHead {...sorting} by="namn" name={t('service')} />
            {matrix.municipalities.map((member) => (
              <SortHead key={member.code} {...sorting} by={member.code} name={member.name} />
            ))}
            <SortHead {...sorting} by="summa" name={t('sum')} />
            <SortHead {...sorting} by="forra" name={t('previous')} />
            <SortHead {...sorting} by="forandring" name={t('change')} />
          </tr>
        </thead>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- Enter on a link is a click */}
        <tbody onClick={follow}>
          {rowsOf(matrix, language, order).map((row) => (
            <ServiceRow key={row.code} row={row} matrix={matrix} />
          ))}
        </tbody>
        <MatrixFoot matrix={matrix} />
      </Table>
    </TableRegion>
  )
}

function ServiceRow({ row, matrix }: { row: MatrixRow; matrix: ServiceMatrix }) {
  const t = useMatrixTexts()
  const realm = useActing().realm.slug
  const search = `period=${matrix.period}&tjanst=${encodeURIComponent(row.code)}`
  return (
    <tr>
      <th scope="row">{row.name}</th>
      {matrix.municipalities.map(({ code, name }) => {
        const amount = row.byMember.get(code) ?? 0
        return (
          <td key={code}>
            {amount === 0 ? (
              formatOreBare(0)
            ) : (
              <a
                className="ds-link"
                href={`/${realm}/kostnader/${code}/rader?${search}`}
                aria-label={t('cell', { service: row.name, member: name, amount: formatOre(amount) })}
              >
                {formatOreBare(amount)}
              </a>
            )}
          </td>
        )
      })}
      <td>{formatOreBare(row.amountOre)}</td>
      {matrix.previousState === 'missing' ? (
        <>
          <td>–</td>
          <td>–</td>
        </>
      ) : (
        <>
          <td>{formatOreBare(row.previousOre)}</td>
          <td>{formatSignedOreBare(row.changeOre)}</td>
        </>
      )}
    </tr>
  )
}

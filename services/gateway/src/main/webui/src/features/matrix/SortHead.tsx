import { Button } from '@digdir/designsystemet-react'
import type { Order } from './rows'
import { useMatrixTexts } from './texts'

interface SortHeadProps {
  by: Order
  name: string
  order: Order
  onOrder: (order: Order) => void
}

/** A column's head, which also puts the rows in that column's order. */
export function SortHead({ by, name, order, onOrder }: SortHeadProps) {
  const t = useMatrixTexts()
  const direction = by === 'namn' ? 'ascending' : 'descending'
  return (
    <th scope="col" aria-sort={order === by ? direction : undefined}>
      <Button
        variant="tertiary"
        data-size="sm"
        className="row-button"
        title={t('sortBy', { column: name })}
        onClick={() => onOrder(by)}
      >
        {name}
      </Button>
    </th>
  )
}

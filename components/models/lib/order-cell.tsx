import { useTranslations } from 'next-intl'
import { useFigures } from '@/components/models/lib/use-figures'
import { TableHead } from '@/components/ui/table'

type OrderCellProps = { order: { row: number; order_id: string | null; customer_id: string | null } }

/** Names a held-out order: its number, else its line in the data set, and its customer where known. */
export function OrderCell({ order }: OrderCellProps) {
  const t = useTranslations('models.flips')
  const { count } = useFigures()
  return (
    <TableHead scope="row" className="max-w-48">
      <span className="num block truncate">{order.order_id ?? t('line', { row: count(order.row + 1) })}</span>
      {order.customer_id !== null && (
        <span className="block truncate text-ink-3 text-xs">{t('customer', { id: order.customer_id })}</span>
      )}
    </TableHead>
  )
}

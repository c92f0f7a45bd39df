import { useTranslations } from 'next-intl'
import { useCut } from '@/components/models/cut/cut-context'
import { OrderCell } from '@/components/models/lib/order-cell'
import { useFigures } from '@/components/models/lib/use-figures'
import { WasCell } from '@/components/models/lib/was-cell'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { FlipReply } from '@/lib/models'

/** Who changes sides: order and customer, its chance, its amount where a column is named, and what it really was. */
export function FlipsTable({ rows }: { rows: readonly FlipReply[] }) {
  const t = useTranslations('models.flips')
  const { percent } = useFigures()
  const { model, prices } = useCut()
  const withAmount = prices.amount !== null
  return (
    <Table scrollLabel={t('table')}>
      <TableHeader>
        <TableRow>
          <TableHead>{t('order')}</TableHead>
          <TableHead numeric>{t('chance')}</TableHead>
          {withAmount && <TableHead numeric>{t('amount')}</TableHead>}
          <TableHead>{t('becomes')}</TableHead>
          <TableHead numeric>{t('was')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((flip) => (
          <TableRow key={flip.row}>
            <OrderCell order={flip} />
            <TableCell numeric>{percent(flip.probability)}</TableCell>
            {withAmount && (
              <TableCell numeric>
                {flip.amount === null ? '–' : <Money cents={Math.round(flip.amount * 100)} symbol={false} column />}
              </TableCell>
            )}
            <TableCell className="text-ink-2">{t(flip.approved_at_to ? 'approved' : 'rejected')}</TableCell>
            <WasCell good={flip.label === model.labels.approve} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

import { useTranslations } from 'next-intl'
import { OrderCell } from '@/components/models/lib/order-cell'
import { useFigures } from '@/components/models/lib/use-figures'
import { WasCell } from '@/components/models/lib/was-cell'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { DisagreementReply, ModelSummaryReply } from '@/lib/models'

type Props = { rows: readonly DisagreementReply[]; first: ModelSummaryReply; second: ModelSummaryReply }

/** Order by order: what each of two versions said, what it was, and who was right. */
export function DisagreementsTable({ rows, first, second }: Props) {
  const t = useTranslations('models.compare')
  return (
    <Table scrollLabel={t('disagree.table')}>
      <TableHeader>
        <TableRow>
          <TableHead>{t('disagree.order')}</TableHead>
          <TableHead>v{first.version}</TableHead>
          <TableHead>v{second.version}</TableHead>
          <TableHead numeric>{t('disagree.was')}</TableHead>
          <TableHead numeric>{t('disagree.right')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.row}>
            <OrderCell order={row} />
            <SaidCell approves={row.first_approves} probability={row.first_probability} />
            <SaidCell approves={row.second_approves} probability={row.second_probability} />
            <WasCell good={row.label === first.labels.approve} />
            <TableCell numeric>v{row.right === 'first' ? first.version : second.version}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function SaidCell({ approves, probability }: { approves: boolean; probability: number }) {
  const t = useTranslations('models.compare')
  const { percent } = useFigures()
  return (
    <TableCell>
      {t(approves ? 'disagree.approves' : 'disagree.rejects')}{' '}
      <span className="num text-ink-3 text-xs">{percent(probability)}</span>
    </TableCell>
  )
}

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { VerdictBadge } from '@/components/decisions/verdict-badge'
import { useFigures } from '@/components/models/lib/use-figures'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { DisagreementReply } from '@/lib/lifecycle'

type Props = { rows: readonly DisagreementReply[]; names: { champion: number; challenger: number } }

/** The newest live orders that the two versions answered differently. */
export function Disagreements({ rows, names }: Props) {
  const t = useTranslations('lifecycle.challenger')
  const { percent } = useFigures()
  return (
    <Table scrollLabel={t('disagreements')} className="mt-6">
      <TableHeader>
        <TableRow>
          <TableHead>{t('order')}</TableHead>
          <TableHead>v{names.champion}</TableHead>
          <TableHead>v{names.challenger}</TableHead>
          <TableHead>{t('outcome')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.decision_id}>
            <TableHead scope="row">
              <Link
                href={`/decisions/${row.decision_id}`}
                className="num inline-flex items-center underline decoration-line-strong underline-offset-3 max-sm:min-h-11"
              >
                {row.order_id}
              </Link>
            </TableHead>
            {[row.champion, row.challenger].map((side, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: champion, then challenger
              <TableCell key={place}>
                <span className="inline-flex flex-wrap items-center gap-2">
                  <VerdictBadge decision={side.decision} />
                  <span className="num">{percent(side.probability)}</span>
                </span>
              </TableCell>
            ))}
            <TableCell>
              {row.outcome
                ? t(`outcomes.${row.outcome.paid ? 'paid' : 'unpaid'}`, { right: t(`who.${row.outcome.right}`) })
                : t('unknown')}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

import { Clock, UserCheck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ChanceMeter } from '@/components/decisions/chance-meter'
import { VerdictBadge } from '@/components/decisions/verdict-badge'
import { cn } from '@/components/lib/cn'
import { Badge } from '@/components/ui/badge'
import { RelativeTime } from '@/components/ui/relative-time'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { DecisionSummaryReply } from '@/lib/decisions'

type DecisionsTableProps = {
  rows: readonly DecisionSummaryReply[]
  /** Leaves out model and review: a short list beside other things. */
  brief?: boolean
  /** Every row has the same answer: the list's title says it. */
  sameAnswer?: boolean
}

/** Orders as decided, each a link to its reasons. */
export function DecisionsTable({ rows, brief, sameAnswer }: DecisionsTableProps) {
  const t = useTranslations('decisions.history')
  const customers = !brief && rows.some((row) => row.customer_id !== null)
  return (
    <Table>
      <TableHeader>
        <TableRow>
          <TableHead>{t('order')}</TableHead>
          {customers && <TableHead className="max-md:hidden">{t('customer')}</TableHead>}
          {!sameAnswer && <TableHead>{t('answer')}</TableHead>}
          <TableHead className="max-sm:text-right">
            <span className="max-sm:hidden">{t('chanceAndLimit')}</span>
            <span className="sm:hidden">{t('chance')}</span>
          </TableHead>
          {!brief && <TableHead className="max-md:hidden">{t('model')}</TableHead>}
          {!brief && <TableHead className="max-md:hidden">{t('review')}</TableHead>}
          <TableHead className="text-right max-sm:hidden">{t('when')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.decision_id} className="relative">
            <TableCell className={cn('max-w-0 max-sm:h-14 max-sm:w-full', brief ? 'sm:w-1/4' : 'sm:w-[18%]')}>
              <Link
                href={`/decisions/${row.decision_id}`}
                className="block truncate underline decoration-line-strong underline-offset-3 after:absolute after:inset-0 hover:decoration-ink"
              >
                {row.order_id}
              </Link>
              <RelativeTime value={row.decided_at} className="text-ink-3 text-xs sm:hidden" />
            </TableCell>
            {customers && (
              <TableCell className="max-w-0 truncate text-ink-2 max-md:hidden md:w-[14%]">{row.customer_id}</TableCell>
            )}
            {!sameAnswer && (
              <TableCell>
                <VerdictBadge decision={row.decision} />
              </TableCell>
            )}
            <TableCell>
              <ChanceMeter probability={row.probability} threshold={row.threshold} decision={row.decision} />
            </TableCell>
            {!brief && <TableCell className="num text-ink-2 max-md:hidden">v{row.model_version}</TableCell>}
            {!brief && (
              <TableCell className="max-md:hidden">
                <ReviewState row={row} />
              </TableCell>
            )}
            <TableCell className="whitespace-nowrap text-right text-ink-3 text-xs max-sm:hidden">
              <RelativeTime value={row.decided_at} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function ReviewState({ row }: { row: DecisionSummaryReply }) {
  const t = useTranslations('decisions.history')
  if (row.reviewed) {
    const kept = row.final_decision === row.decision
    return (
      <Badge variant={kept ? 'outline' : row.final_decision === 'approved' ? 'positive' : 'negative'}>
        <UserCheck aria-hidden />
        {kept ? t('kept') : t(`changed.${row.final_decision}`)}
      </Badge>
    )
  }
  if (row.decision !== 'review') return <span className="text-ink-3 text-xs">{t('notReviewed')}</span>
  return (
    <span className="inline-flex items-center gap-1 text-caution text-xs">
      <Clock aria-hidden className="size-3" />
      {t('waiting')}
    </span>
  )
}

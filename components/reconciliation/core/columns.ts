import { centsOf } from '@/components/portfolios/core/cents'
import type { ReconciliationReply } from '@/components/reconciliation/types'

export type SegmentKey = 'agrees' | 'waiting' | 'uncovered' | 'aside'
export type Segment = { key: SegmentKey; cents: number }
/** One source's view of the same money; `cents` is its net, the segments its parts (never negative). */
export type Column = { key: 'statement' | 'ledger' | 'agreements'; cents: number; segments: Segment[] }

const segments = (...parts: Segment[]) => parts.filter(({ cents }) => cents > 0)

/**
 * The statement, the ledger and the agreements as three bars of one scale: of the same length when every centavo was
 * told three times. What the ledger booked on days that no statement covers is a part of its own.
 */
export function columnsOf(reply: ReconciliationReply): Column[] {
  const statement = centsOf(reply.compared.statement)
  const covered = centsOf(reply.compared.ledger)
  const net = centsOf(reply.received.amount) - centsOf(reply.refunded.amount)
  const waiting = Math.min(Math.max(0, centsOf(reply.difference.statement_only.amount)), Math.max(0, statement))
  const onlyLedger = Math.min(Math.max(0, -centsOf(reply.difference.ledger_only.amount)), Math.max(0, covered))
  const unmatched = centsOf(reply.unmatched.amount)
  const ignored = centsOf(reply.ignored.amount)
  const uncovered = Math.max(0, net - covered)
  return [
    {
      key: 'statement',
      cents: statement,
      segments: segments({ key: 'agrees', cents: statement - waiting }, { key: 'waiting', cents: waiting }),
    },
    {
      key: 'ledger',
      cents: covered + uncovered,
      segments: segments(
        { key: 'agrees', cents: covered - onlyLedger },
        { key: 'waiting', cents: onlyLedger },
        { key: 'uncovered', cents: uncovered },
      ),
    },
    {
      key: 'agreements',
      cents: net,
      segments: segments(
        { key: 'agrees', cents: Math.max(0, net - unmatched - ignored) },
        { key: 'waiting', cents: unmatched },
        { key: 'aside', cents: ignored },
      ),
    },
  ]
}

/** How sure the answer is: nothing to compare with, all of it compared, or only some days. */
export function verdictOf(reply: ReconciliationReply): 'no_statement' | 'balanced' | 'differs' {
  if (!reply.balanced) return 'differs'
  return reply.statement.days_covered === 0 ? 'no_statement' : 'balanced'
}

/** Days without a statement as stretches, and how many days they are. */
export function uncoveredDays({ statement }: Pick<ReconciliationReply, 'statement'>): number {
  return statement.days - statement.days_covered
}

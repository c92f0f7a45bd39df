import type { z } from 'zod'
import { type LedgerAccount, ledgerAccounts } from '@/db/constants/payments'
import { decimalFromCents } from '@/lib/platform/money'
import type { reconciliationReply } from './contract'
import type { Reconciliation } from './reconcile'

type Counted = { count: number; cents: number }
type Reply = z.output<typeof reconciliationReply>

const total = (rows: readonly Counted[]) => ({
  count: rows.reduce((sum, { count }) => sum + count, 0),
  amount: decimalFromCents(rows.reduce((sum, { cents }) => sum + cents, 0)),
})

/** Rows of one key added up, in the order of their first. */
function grouped<T extends Counted, K extends string>(rows: readonly T[], keyOf: (row: T) => K): [K, T[]][] {
  const groups = new Map<K, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return [...groups]
}

function statementOf({ lines, days }: Reconciliation): Reply['statement'] {
  const of = (state: string) => total(lines.filter((line) => line.state === state))
  const sides = lines.flatMap(({ count, cents, credits, creditCents }) => [
    { side: 'credit', count: credits, cents: creditCents },
    { side: 'debit', count: count - credits, cents: creditCents - cents },
  ])
  return {
    days_covered: days.covered,
    days: days.all,
    uncovered: days.uncovered,
    lines: total(lines).count,
    credits: total(sides.filter(({ side }) => side === 'credit')),
    debits: total(sides.filter(({ side }) => side === 'debit')),
    matched: of('matched'),
    unmatched: of('unmatched'),
    ignored: of('ignored'),
  }
}

function differenceOf({ difference }: Reconciliation): Reply['difference'] {
  const { statement, ledger, explained, unexplained, apart, items } = difference
  return {
    amount: decimalFromCents(statement - ledger),
    explained: decimalFromCents(explained),
    unexplained: decimalFromCents(unexplained),
    statement_only: total([apart.statement_only]),
    ledger_only: total([apart.ledger_only]),
    other_day: total([apart.other_day]),
    items: items.map(({ kind, day, cents, lineId, paymentId, refundId }) => ({
      kind,
      day,
      amount: decimalFromCents(cents),
      bank_line_id: lineId || null,
      payment_id: paymentId || null,
      refund_id: refundId || null,
    })),
  }
}

function trialOf({ trial }: Reconciliation): Reply['trial_balance'] {
  const lineOf = (account: LedgerAccount) => {
    const { debit, credit } = trial.lines.find((line) => line.account === account) ?? { debit: 0, credit: 0 }
    const [d, c, balance] = [debit, credit, debit - credit].map(decimalFromCents) as [number, number, number]
    return { account, debit: d, credit: c, balance }
  }
  return {
    accounts: ledgerAccounts.map(lineOf),
    sum: decimalFromCents(trial.sum),
    bank: decimalFromCents(trial.bank),
    facts: decimalFromCents(trial.facts),
  }
}

/** Payments and refunds of a window on the wire. */
export function receivedFigures(payments: Reconciliation['payments'], refunds: Reconciliation['refunds']) {
  return {
    received: total(payments),
    refunded: total(refunds.filter(({ state }) => state === 'returned')),
    findings: grouped(payments, ({ finding, state }) => `${finding}|${state}`).flatMap(([, rows]) =>
      rows.slice(0, 1).map(({ finding, state }) => ({ finding, state, ...total(rows) })),
    ),
  }
}

export function serializeReconciliation(figures: Reconciliation): Reply {
  const { from, to, timeZone, simulated, balanced, payments, refunds, difference } = figures
  const inState = (state: string) => total(payments.filter((row) => row.state === state))
  return {
    from,
    to,
    time_zone: timeZone,
    simulated,
    balanced,
    ...receivedFigures(payments, refunds),
    pending_refunds: total(refunds.filter((row) => row.state === 'processing')),
    matched: inState('matched'),
    unmatched: inState('unmatched'),
    ignored: inState('ignored'),
    sources: grouped(payments, ({ source }) => source).map(([source, rows]) => ({ source, ...total(rows) })),
    notices: figures.notices,
    statement: statementOf(figures),
    compared: { statement: decimalFromCents(difference.statement), ledger: decimalFromCents(difference.ledger) },
    difference: differenceOf(figures),
    trial_balance: trialOf(figures),
    agreements: figures.agreements.map(({ state, count, total: cents, paid }) => ({
      state,
      count,
      total_amount: decimalFromCents(cents),
      paid_amount: decimalFromCents(paid),
    })),
  }
}

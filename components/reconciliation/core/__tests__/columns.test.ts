import { describe, expect, it } from 'vitest'
import { columnsOf, verdictOf } from '@/components/reconciliation/core/columns'
import type { ReconciliationReply } from '@/components/reconciliation/types'

const sum = (count: number, amount: number) => ({ count, amount })
const reply = (over: Record<string, unknown> = {}) =>
  ({
    balanced: true,
    received: sum(4, 1000.3),
    refunded: sum(1, 100),
    unmatched: sum(0, 0),
    ignored: sum(0, 0),
    compared: { statement: 900.3, ledger: 900.3 },
    statement: { days: 30, days_covered: 30 },
    difference: { amount: 0, statement_only: sum(0, 0), ledger_only: sum(0, 0), other_day: sum(0, 0) },
    ...over,
  }) as unknown as ReconciliationReply

describe('three views of the same money', () => {
  it('are of one length when all agree', () => {
    const columns = columnsOf(reply())
    expect(columns.map(({ cents }) => cents)).toEqual([90_030, 90_030, 90_030])
    expect(columns.every(({ segments }) => segments.length === 1 && segments[0]?.key === 'agrees')).toBe(true)
  })
  it('part what waits, what is set aside and what no statement covers', () => {
    const [statement, ledger, agreements] = columnsOf(
      reply({
        compared: { statement: 650, ledger: 600 },
        unmatched: sum(1, 30),
        ignored: sum(1, 20),
        difference: { amount: 50, statement_only: sum(1, 50), ledger_only: sum(0, 0), other_day: sum(0, 0) },
      }),
    )
    expect(statement?.segments).toEqual([
      { key: 'agrees', cents: 60_000 },
      { key: 'waiting', cents: 5_000 },
    ])
    expect(ledger?.segments).toEqual([
      { key: 'agrees', cents: 60_000 },
      { key: 'uncovered', cents: 30_030 },
    ])
    expect(agreements?.segments.map(({ key }) => key)).toEqual(['agrees', 'waiting', 'aside'])
  })
  it('never have a part below nothing', () => {
    const columns = columnsOf(reply({ compared: { statement: -10, ledger: -10 }, received: sum(0, 0) }))
    expect(columns.flatMap(({ segments }) => segments).every(({ cents }) => cents > 0)).toBe(true)
  })
})

describe('the answer', () => {
  it('is no answer without a statement', () => {
    expect(verdictOf(reply({ statement: { days: 30, days_covered: 0 } }))).toBe('no_statement')
    expect(verdictOf(reply())).toBe('balanced')
    expect(verdictOf(reply({ balanced: false }))).toBe('differs')
  })
})

import { describe, expect, it } from 'vitest'
import { timelineOf } from '@/components/agreements/core/timeline'

const agreement = {
  state: 'broken',
  accepted_at: '2026-11-01T12:00:00.000Z',
  ended_at: '2026-11-20T03:00:00.000Z',
  ended_reason: 'missed_due_day',
  total_amount: 900.5,
  charges: [{ created_at: '2026-11-01T12:00:01.000Z', amount: 300.17, installment: 1 }],
}
const received = [{ payment_id: 'pay_1', paid_at: '2026-11-02T09:00:00.000Z', amount: 100, finding: 'partial' }]
const ledger = [
  { kind: 'agreement', at: '2026-11-01T12:00:00.000Z', lines: [] },
  {
    kind: 'refund',
    at: '2026-11-03T09:00:00.000Z',
    lines: [
      { account: 'receivable', debit: 40, credit: 0 },
      { account: 'bank', debit: 0, credit: 40 },
    ],
  },
]

describe('what happened to an agreement', () => {
  const events = timelineOf({ agreement, received, ledger } as unknown as Parameters<typeof timelineOf>[0])
  it('is told newest first', () => {
    expect(events.map(({ key }) => key)).toEqual(['broken', 'refunded', 'received', 'charged', 'accepted'])
  })
  it('carries cents, findings and the reason of the end', () => {
    expect(events[0]).toMatchObject({ reason: 'missed_due_day' })
    expect(events[1]).toMatchObject({ cents: 4_000 })
    expect(events[2]).toMatchObject({ cents: 10_000, finding: 'partial', href: '/payments/pay_1' })
    expect(events[3]).toMatchObject({ cents: 30_017, installment: 1 })
  })
})

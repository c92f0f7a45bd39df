import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DebtState } from '@/db/constants/portfolios'
import { credited, type KnownMoney, type MoneyStep, type ToldLine, toldMoney } from '../debt-money'

const line = (overdueCents: number, more: Partial<ToldLine> = {}): ToldLine => ({
  overdueCents,
  overdueDays: 30,
  state: overdueCents > 0 ? 'open' : 'closed',
  outcome: null,
  ...more,
})
/** Plays lines and payments one after the other. */
function play(steps: readonly (ToldLine | { paid: number } | { state: DebtState })[]) {
  let known: KnownMoney | undefined
  const flow = { entered: 0, left: 0, paid: 0 }
  let last: MoneyStep | undefined
  for (const step of steps) {
    if ('overdueCents' in step) {
      last = toldMoney(known, step)
      known = { ...last.money, state: step.state, overdueDays: step.overdueDays }
      flow.entered += last.enteredMore
      flow.left += last.leftMore
    } else if ('paid' in step && known) {
      known = { ...known, ...credited(known, step.paid) }
      flow.paid += step.paid
    } else if ('state' in step && known) known = { ...known, state: step.state }
  }
  return { money: known, flow, last }
}
const told = (enteredCents: number, recoveredCents: number) => ({ enteredCents, recoveredCents })

describe('money of a debt', () => {
  it('enters with what is overdue and grows with it', () => {
    const { money, flow } = play([line(1_000), line(1_300)])
    expect(money).toMatchObject({ ...told(1_300, 0), toldCents: 1_300 })
    expect(flow).toEqual({ entered: 1_300, left: 0, paid: 0 })
  })
  it.each([
    ['shrinks without a payment here', [line(1_000), line(400)], 1_000, 600],
    ['is settled by the company', [line(1_000), line(0)], 1_000, 1_000],
    [
      'is told recovered with less',
      [line(1_000), line(0, { state: 'paid', outcome: { recovered: true, recoveredCents: 700 } })],
      1_000,
      700,
    ],
    [
      'is told recovered without a sum',
      [line(1_000), line(1_000, { state: 'paid', outcome: { recovered: true, recoveredCents: 0 } })],
      1_000,
      1_000,
    ],
    [
      'is given up',
      [line(1_000), line(0, { state: 'closed', outcome: { recovered: false, recoveredCents: 0 } })],
      1_000,
      0,
    ],
    ['was paid here, then seen', [line(1_000), { paid: 300 }, line(700)], 1_000, 300],
    ['was paid here, seen late', [line(1_000), { paid: 300 }, line(1_000), line(700)], 1_000, 300],
    ['was paid here and at the company', [line(1_000), { paid: 300 }, line(500)], 1_000, 500],
    ['was settled here with a discount', [line(1_000), { paid: 800 }, { state: 'paid' as const }, line(0)], 1_000, 800],
    [
      'was settled here, unknown to the company for a day',
      [line(1_000), { paid: 800 }, { state: 'paid' as const }, line(1_000, { overdueDays: 31 }), line(0)],
      1_000,
      800,
    ],
    ['had its money sent back', [line(1_000), { paid: 800 }, { paid: -800 }], 1_000, 0],
    [
      'falls overdue again after it was paid',
      [line(1_000), { paid: 1_000 }, { state: 'paid' as const }, line(500, { overdueDays: 5 })],
      1_500,
      1_000,
    ],
  ] as const)('%s', (_, steps, entered, recovered) => {
    expect(play([...steps]).money).toMatchObject(told(entered, recovered))
  })
  it('tells anew that a debt is settled without counting again', () => {
    const given = line(0, { state: 'paid', outcome: { recovered: true, recoveredCents: 700 } })
    const { money, flow } = play([line(1_000), given, given])
    expect(money).toMatchObject(told(1_000, 700))
    expect(flow).toEqual({ entered: 1_000, left: 1_000, paid: 0 })
  })
  it('keeps one that came settled out of everything', () => {
    expect(play([line(0)])).toMatchObject({ money: told(0, 0), flow: { entered: 0, left: 0 } })
  })

  it('open = entered − left − paid here, in any history of lines and payments within the debt', () => {
    const amount = fc.integer({ min: 1, max: 5_000 })
    const history = fc.array(
      fc.oneof(
        amount.map((cents) => line(cents)),
        amount.map((share) => ({ share })),
      ),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    fc.assert(
      fc.property(amount, history, (first, steps) => {
        let known: KnownMoney = { ...toldMoney(undefined, line(first)).money, state: 'open', overdueDays: 30 }
        let open = first
        for (const step of steps) {
          if ('share' in step) {
            const paid = Math.floor(((known.toldCents - known.unseenCents) * step.share) / 5_000)
            known = { ...known, ...credited(known, paid) }
            open -= paid
          } else {
            const { money, enteredMore, leftMore } = toldMoney(known, step)
            known = { ...money, state: 'open', overdueDays: 30 }
            open += enteredMore - leftMore
          }
          expect(open).toBe(known.toldCents - known.unseenCents)
          expect(known.enteredCents - known.recoveredCents).toBe(open)
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { addDays } from '../../calendar/index.ts'
import {
  type Debt,
  type DebtComponent,
  debtComponents,
  type Means,
  type NegotiationPolicy,
  type Proposal,
  paymentMethods,
} from '../../types.ts'

/** From a few cents to millions, most of them as debts are. */
export const cents = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 20_000 }) },
  { weight: 5, arbitrary: fc.integer({ min: 5_000, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_000_000_000_000 }) },
)

const partsOf = (overdueCents: number) =>
  fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 4, maxLength: 4 }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0)
    const parts = weights.map((weight) => (sum === 0 ? 0 : Math.floor((overdueCents / sum) * weight)))
    const rest = overdueCents - parts.reduce((a, b) => a + b, 0)
    const components: Partial<Record<DebtComponent, number>> = {}
    for (const [i, name] of debtComponents.entries()) components[name] = (parts[i] ?? 0) + (i === 0 ? rest : 0)
    return components
  })

export const debts: fc.Arbitrary<Debt> = cents.chain((overdueCents) =>
  fc.record(
    {
      overdueCents: fc.constant(overdueCents),
      overdueDays: fc.integer({ min: 1, max: 3_000 }),
      installmentsOverdue: fc.integer({ min: 1, max: 80 }),
      components: partsOf(overdueCents),
    },
    { requiredKeys: ['overdueCents', 'overdueDays', 'installmentsOverdue'] },
  ),
)

const some = <T>(items: readonly T[], least: number) => fc.subarray([...items], { minLength: least })

export const policies: fc.Arbitrary<NegotiationPolicy> = fc.record({
  maxDiscountBasisPoints: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10_000 }), fc.constant(1_500)),
  minInstallmentCents: fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.constant(10_000)),
  maxInstallments: fc.integer({ min: 1, max: 60 }),
  paymentMethods: some(paymentMethods, 1),
  dueHorizonDays: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 120 })),
  discountable: some(debtComponents, 1),
  minDownPaymentBasisPoints: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 10_000 }), fc.constant(1_000)),
})

export const days = fc.integer({ min: 0, max: 6_000 }).map((offset) => addDays('2024-01-01', offset))

const score = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null })

export const meansOf = (today: string): fc.Arbitrary<Means> =>
  fc.record(
    {
      capacity: score,
      willingness: score,
      monthlyCents: cents,
      upfrontCents: cents,
      preferredDayOfMonth: fc.integer({ min: 1, max: 31 }),
      preferredDate: fc.integer({ min: -10, max: 150 }).map((offset) => addDays(today, offset)),
    },
    { requiredKeys: ['capacity', 'willingness'] },
  )

/** Any mix of wishes, sums near the debt among them. */
export const proposalsOf = (today: string, overdueCents: number): fc.Arbitrary<Proposal> => {
  const part = fc
    .integer({ min: 1, max: 1_200 })
    .map((share) => Math.max(1, Math.floor((overdueCents / 1_000) * share)))
  const sum = fc.oneof({ weight: 4, arbitrary: part }, cents, fc.integer({ min: -5, max: 5 }))
  const rarely = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })
  return fc
    .record({
      monthlyCents: rarely(sum),
      onceCents: rarely(sum),
      onceBasisPoints: rarely(fc.integer({ min: 0, max: 11_000 })),
      settleCents: rarely(sum),
      downPaymentCents: rarely(sum),
      bareCents: rarely(sum),
      installments: rarely(fc.integer({ min: -1, max: 80 })),
      installmentsAtMost: rarely(fc.boolean()),
      inInstallments: rarely(fc.boolean()),
      smallerInstallments: rarely(fc.boolean()),
      dueDay: rarely(fc.integer({ min: -10, max: 200 }).map((offset) => addDays(today, offset))),
      dueDayAtMost: rarely(fc.boolean()),
      downPaymentBasisPoints: rarely(fc.integer({ min: 0, max: 11_000 })),
      vagueDate: rarely(fc.boolean()),
      dayOfMonth: rarely(fc.integer({ min: 0, max: 32 })),
      discountBasisPoints: rarely(fc.integer({ min: -100, max: 12_000 })),
      waive: rarely(some(debtComponents, 0)),
      lowerPrice: rarely(fc.boolean()),
    })
    .chain((full) =>
      // Most wishes hold one or two things.
      fc
        .subarray(Object.keys(full) as (keyof Proposal)[], { minLength: 0, maxLength: 16 })
        .map((kept) => Object.fromEntries(kept.map((key) => [key, full[key]])) as Proposal),
    )
}

import type { InstallmentPosition } from '../core/due'

type Owed = Pick<InstallmentPosition, 'dueDay' | 'leftCents'>

/** Sums of what is owed: late, and by stretches of days that each begin at `from`; the last one has no end. */
export type Expected = {
  overdueCents: number
  stretches: { from: string; cents: number; installments: number }[]
}

/** @param starts first days of the stretches, ascending, the first one being today */
export function expectedBy(owed: readonly Owed[], starts: readonly string[]): Expected {
  const stretches = starts.map((from) => ({ from, cents: 0, installments: 0 }))
  let overdueCents = 0
  for (const { dueDay, leftCents } of owed) {
    if (leftCents === 0) continue
    const stretch = stretches.findLast(({ from }) => from <= dueDay)
    if (stretch === undefined) overdueCents += leftCents
    else {
      stretch.cents += leftCents
      stretch.installments += 1
    }
  }
  return { overdueCents, stretches }
}

/** One sum of two parts with the same stretches. */
export function addExpected(sum: Expected, part: Expected): Expected {
  return {
    overdueCents: sum.overdueCents + part.overdueCents,
    stretches: sum.stretches.map((stretch, place) => ({
      from: stretch.from,
      cents: stretch.cents + (part.stretches[place]?.cents ?? 0),
      installments: stretch.installments + (part.stretches[place]?.installments ?? 0),
    })),
  }
}

/** Expected values at which a portfolio's debts part into thirds: high from `high` on, medium from `medium` on. */
export type Tertiles = { high: number; medium: number }

/** Places, counted from the most valuable, of the last debt of the upper third and of the middle one. */
export const tertilePlaces = (count: number) => ({
  high: Math.ceil(count / 3) - 1,
  medium: Math.ceil((2 * count) / 3) - 1,
})

/**
 * The thirds of expected values, most valuable first. Debts of equal value stay together, in the better third.
 * @param descending integer cents
 */
export function tertilesOf(descending: ArrayLike<number>): Tertiles {
  const places = tertilePlaces(descending.length)
  return { high: descending[places.high] ?? 0, medium: descending[places.medium] ?? 0 }
}

export function segmentOf(expectedCents: number, { high, medium }: Tertiles) {
  if (expectedCents >= high) return 'high_priority' as const
  return expectedCents >= medium ? ('medium_priority' as const) : ('low_priority' as const)
}

/**
 * Whether a stated discount explains why less than the overdue sum is asked: as money or, where that does not fit, as
 * percent of the overdue sum. One cent and one basis point are let pass, since senders round either.
 * @param stated BRL or percent, as the founding document leaves open
 */
export function explainsDiscount(stated: number, overdueCents: number, totalCents: number): boolean {
  const discountCents = overdueCents - totalCents
  const asMoney = Math.abs(Math.round(stated * 100) - discountCents) <= 1
  const slack = Math.max(1, overdueCents / 10_000)
  const asPercent = Math.abs((overdueCents * stated) / 100 - discountCents) <= slack
  return asMoney || asPercent
}

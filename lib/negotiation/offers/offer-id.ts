import type { OfferKind, Payment } from '../types.ts'

/** 32 bits of FNV-1a over UTF-16 units. Source: draft-eastlake-fnv. */
function fnv(text: string, basis: number): number {
  let hash = basis
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** An id made of what the offer says, so the same offer always has the same id. */
export function offerId(kind: OfferKind, overdueCents: number, schedule: readonly Payment[]): string {
  const text = `${kind}|${overdueCents}|${schedule.map(({ dueDay, amountCents }) => `${dueDay}=${amountCents}`).join('|')}`
  const half = (basis: number) => fnv(text, basis).toString(36).padStart(7, '0')
  return `off_${half(0x811c9dc5)}${half(0x9747b28c)}`
}

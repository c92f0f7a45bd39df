import { invalid } from './errors'

/** The largest amount accepted, R$ 10 trillion, keeps every sum of a portfolio inside a safe integer. */
export const maxCents = 1_000_000_000_000_000

/**
 * Decimal BRL of the wire (`2450.75`) to integer cents. Works on the shortest decimal text of the number, so no
 * binary fraction is ever multiplied.
 * @throws AppError `money_invalid` when not finite, with more than two decimals, or out of range.
 */
export function centsFromDecimal(amount: number, path = 'amount'): number {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(String(amount))
  const cents = match ? Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0')) : Number.NaN
  if (!Number.isSafeInteger(cents) || cents > maxCents) {
    throw invalid('validation_failed', {}, [{ path, code: 'money_invalid' }])
  }
  return match?.[1] === '-' && cents > 0 ? -cents : cents
}

/** Integer cents to the decimal number of the wire; exact for every amount up to `maxCents`. */
export function decimalFromCents(cents: number): number {
  const digits = String(Math.abs(cents)).padStart(3, '0')
  const text = `${digits.slice(0, -2)}.${digits.slice(-2)}`
  return cents < 0 ? -Number(text) : Number(text)
}

/** Splits a total into `parts` integer shares that sum to it; the remainder goes to the last (as a rounding line). */
export function splitCents(total: number, parts: number): number[] {
  const share = Math.floor(total / parts)
  return Array.from({ length: parts }, (_, i) => (i === parts - 1 ? total - share * (parts - 1) : share))
}

import type { Estimate } from './ratio-estimate'

/** What was used in the window by everybody, from the roll-ups. */
export type Usage = {
  days: number
  /** US$ millionths. */
  aiMicros: number
  takeovers: number
  /** Messages of ours by channel. */
  messages: ReadonlyMap<string, number>
}
/** Prices; null where nobody named one. Cents, and R$ millionths a message and a dollar. */
export type Prices = {
  oldProcessPerCustomerCents: number | null
  platformMonthlyCents: number | null
  perTakeoverCents: number | null
  messageMicros: Readonly<Record<string, number | null>>
  usdRateMicros: number | null
}

export const priceCodes = [
  'old_process_cost_per_customer',
  'platform_cost_monthly',
  'message_cost_by_channel',
  'person_cost_per_takeover',
  'usd_rate',
] as const
export type PriceCode = (typeof priceCodes)[number]

/** Of the treated side, cents; null where a price is missing that it needs. */
export type RoiCosts = {
  ai: number | null
  messages: number | null
  takeovers: number | null
  platform: number | null
  /** All four; null while one is. */
  total: number | null
  /** What the old process would have cost for the same people and time. */
  oldProcess: number | null
  missing: PriceCode[]
}

const monthDays = 365.25 / 12
/** What is played costs nothing. */
const free = 'simulator'

function messageCents(messages: Usage['messages'], prices: Prices['messageMicros']): number | null {
  let micros = 0
  for (const [channel, count] of messages) {
    if (channel === free || count === 0) continue
    const price = prices[channel]
    if (price === null || price === undefined) return null
    micros += count * price
  }
  return micros / 1e4
}

/**
 * What the treated side cost.
 * @param share of everything used and paid that its people took, 0–1
 * @param customerMonths of its people, from when each entered
 */
export function costsOf(usage: Usage, prices: Prices, share: number, customerMonths: number): RoiCosts {
  const { usdRateMicros: usd, perTakeoverCents, platformMonthlyCents, oldProcessPerCustomerCents: old } = prices
  const part = (cents: number | null) => (cents === null ? null : cents * share)
  const ai = usage.aiMicros === 0 ? 0 : usd === null ? null : part((usage.aiMicros * usd) / 1e10)
  const messages = part(messageCents(usage.messages, prices.messageMicros))
  const takeovers =
    usage.takeovers === 0 ? 0 : perTakeoverCents === null ? null : part(usage.takeovers * perTakeoverCents)
  const platform = platformMonthlyCents === null ? null : part((platformMonthlyCents * usage.days) / monthDays)
  const parts = [ai, messages, takeovers, platform]
  const total = parts.includes(null) ? null : parts.reduce<number>((sum, cents) => sum + (cents ?? 0), 0)
  const asked: [PriceCode, boolean][] = [
    ['old_process_cost_per_customer', old === null],
    ['platform_cost_monthly', platform === null],
    ['message_cost_by_channel', messages === null],
    ['person_cost_per_takeover', takeovers === null],
    ['usd_rate', ai === null],
  ]
  return {
    ai,
    messages,
    takeovers,
    platform,
    total,
    oldProcess: old === null ? null : old * customerMonths,
    missing: asked.filter(([, isMissing]) => isMissing).map(([code]) => code),
  }
}

/** Months that people were there together. @param enteredAt Σ of when each entered, UTC ms */
export const monthsOf = ({ customers, enteredAt }: { customers: number; enteredAt: number }, to: number): number =>
  Math.max(0, customers * to - enteredAt) / 86_400_000 / monthDays

/** Days that a person was there on average; none where nobody is. */
export const meanDaysOf = (arm: { customers: number; enteredAt: number }, to: number): number =>
  arm.customers === 0 ? 0 : (monthsOf(arm, to) * monthDays) / arm.customers

/** (money more than without − cost more than before) ÷ cost; the costs are taken as exact. */
export function returnOf(incremental: Estimate, { total, oldProcess }: RoiCosts): Estimate | null {
  if (total === null || total <= 0 || oldProcess === null) return null
  const of = (cents: number) => (cents - (total - oldProcess)) / total
  const { low, high } = incremental.interval
  return { value: of(incremental.value), interval: { low: of(low), high: of(high) } }
}

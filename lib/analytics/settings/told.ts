import { type AnalyticsSettings, costChannels } from './settings-of'

/** Every target and cost under its name in the trail: cents, basis points, millionths of R$; null while not named. */
function figuresOf({ monthlyTargetCents, rateTargetBasisPoints, costs }: AnalyticsSettings) {
  const messages = costChannels.map((channel) => [`message_cost_${channel}_micros`, costs.messageMicros[channel]])
  return {
    monthly_target_cents: monthlyTargetCents,
    rate_target_basis_points: rateTargetBasisPoints,
    old_process_cost_per_customer_cents: costs.oldProcessPerCustomerCents,
    platform_cost_monthly_cents: costs.platformMonthlyCents,
    person_cost_per_takeover_cents: costs.perTakeoverCents,
    usd_rate_micros: costs.usdRateMicros,
    ...(Object.fromEntries(messages) as Record<string, number | null>),
  }
}

type Told = { fields: string[]; before: Record<string, number | null>; after: Record<string, number | null> }

/** What differs between two states of the settings, by name, as it was and as it is. */
export function changeOf(before: AnalyticsSettings, after: AnalyticsSettings): Told {
  const [was, is]: Record<string, number | null>[] = [figuresOf(before), figuresOf(after)]
  const fields = Object.keys(is ?? {}).filter((name) => was?.[name] !== is?.[name])
  const only = (from: Record<string, number | null> | undefined) =>
    Object.fromEntries(fields.map((name) => [name, from?.[name] ?? null]))
  return { fields, before: only(was), after: only(is) }
}

import { type Context, requireScope } from '@/lib/platform/context'
import { findSettings, type SettingsRow } from './repository'

/** What a message costs may be a fraction of a cent: R$ millionths, as AI costs are US$ millionths. */
export const costChannels = ['whatsapp', 'sms', 'email'] as const
export type CostChannel = (typeof costChannels)[number]

/** Costs for the return on investment; what nobody named is null. */
export type Costs = {
  /** What the old process cost for each customer and month, cents. */
  oldProcessPerCustomerCents: number | null
  platformMonthlyCents: number | null
  perTakeoverCents: number | null
  /** R$ millionths a message, by channel. */
  messageMicros: Record<CostChannel, number | null>
  /** R$ millionths a US dollar, for what AI costs. */
  usdRateMicros: number | null
}

export type AnalyticsSettings = {
  /** Wanted in a month; null for none. */
  monthlyTargetCents: number | null
  /** Wanted recovery rate, basis points; null for none. */
  rateTargetBasisPoints: number | null
  costs: Costs
  /** 0 while nobody stored any. */
  version: number
  updatedAt: number
}

const channelKey = (channel: CostChannel) => `message_${channel}_micros`

/** As they are stored: what is null is left out. */
export function packCosts({ messageMicros, ...costs }: Costs): Record<string, number> {
  const channels = costChannels.map((channel) => [channelKey(channel), messageMicros[channel]] as const)
  const known = [...Object.entries(costs), ...channels].filter((entry): entry is [string, number] => entry[1] !== null)
  return Object.fromEntries(known)
}

export function unpackCosts(packed: Record<string, number>): Costs {
  const of = (name: string) => packed[name] ?? null
  return {
    oldProcessPerCustomerCents: of('oldProcessPerCustomerCents'),
    platformMonthlyCents: of('platformMonthlyCents'),
    perTakeoverCents: of('perTakeoverCents'),
    messageMicros: {
      whatsapp: of(channelKey('whatsapp')),
      sms: of(channelKey('sms')),
      email: of(channelKey('email')),
    },
    usdRateMicros: of('usdRateMicros'),
  }
}

export const settingsFrom = (row: SettingsRow | undefined): AnalyticsSettings => ({
  monthlyTargetCents: row?.monthlyTargetCents || null,
  rateTargetBasisPoints: row?.rateTargetBasisPoints || null,
  costs: unpackCosts(row?.costs ?? {}),
  version: row?.version ?? 0,
  updatedAt: row?.updatedAt ?? 0,
})

/** Targets and costs of a company; all null while nobody named any. */
export const settingsOf = async (companyId: string): Promise<AnalyticsSettings> =>
  settingsFrom(await findSettings(companyId))

export async function getAnalyticsSettings(ctx: Context): Promise<AnalyticsSettings> {
  requireScope(ctx, 'analytics:read')
  return settingsOf(ctx.companyId)
}

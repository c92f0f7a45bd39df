import type { Settings } from '@/components/reports/types'
import type { Locale } from '@/messages/locale'
import { decimalText, readDecimal } from './decimal'

export const costFields = [
  'old_process_cost_per_customer',
  'platform_cost_monthly',
  'person_cost_per_takeover',
  'whatsapp',
  'sms',
  'email',
  'usd_rate',
] as const
export type CostField = (typeof costFields)[number]
const channels = ['whatsapp', 'sms', 'email'] as const
export type Field = 'monthly_target' | 'rate_target' | CostField
export type Draft = Partial<Record<Field, string>>

const isChannel = (field: Field): field is (typeof channels)[number] => (channels as readonly string[]).includes(field)

/** What is stored; the rate in per cent, as people type it. */
export function storedOf(settings: Settings, field: Field): number | null {
  if (field === 'monthly_target') return settings.monthly_target
  if (field === 'rate_target')
    return settings.rate_target === null ? null : Math.round(settings.rate_target * 10_000) / 100
  return isChannel(field) ? settings.costs.message_cost_by_channel[field] : settings.costs[field]
}

export const shownOf = (settings: Settings, draft: Draft, field: Field, locale: Locale): string =>
  draft[field] ?? decimalText(storedOf(settings, field), locale)

/** Path of a field on the wire, by which the API names its faults. */
export function pathOf(field: Field): string {
  if (field === 'monthly_target' || field === 'rate_target') return field
  return isChannel(field) ? `costs.message_cost_by_channel.${field}` : `costs.${field}`
}

/** Fields whose text says something else than what is stored. */
export const changedFields = (settings: Settings, draft: Draft, locale: Locale): Field[] =>
  (Object.keys(draft) as Field[]).filter(
    (field) => readDecimal(draft[field] ?? '', locale) !== storedOf(settings, field),
  )

/** The body of the change; undefined while some text is no number. */
export function bodyOf(settings: Settings, draft: Draft, locale: Locale): Record<string, unknown> | undefined {
  const costs: Record<string, unknown> = {}
  const messages: Record<string, unknown> = {}
  const body: Record<string, unknown> = { version: settings.version }
  for (const field of changedFields(settings, draft, locale)) {
    const value = readDecimal(draft[field] ?? '', locale)
    if (value === undefined) return undefined
    if (field === 'monthly_target') body[field] = value
    else if (field === 'rate_target') body[field] = value === null ? null : Math.round(value * 100) / 10_000
    else if (isChannel(field)) messages[field] = value
    else costs[field] = value
  }
  if (Object.keys(messages).length > 0) costs['message_cost_by_channel'] = messages
  if (Object.keys(costs).length > 0) body['costs'] = costs
  return body
}

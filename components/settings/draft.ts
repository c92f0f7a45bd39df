import type { PixProviderName } from '@/db/constants/payments'
import type { SettingsReply } from '@/lib/payments'

/** What of the access to a bank was typed or chosen; secrets come here once and are never read back. */
export type BankDraft = {
  base_url?: string
  token_url?: string
  client_id?: string
  client_secret?: string
  certificate?: string
  private_key?: string
  ca?: string
}
export type BankField = keyof BankDraft

/** What differs from the settings as they were read, by the names of the wire. */
export type Draft = {
  provider?: PixProviderName
  pix_key?: string
  merchant_name?: string
  merchant_city?: string
  charge_minutes?: number
  grace_days?: number
  auth?: SettingsReply['inbound']['auth']
  bacen?: BankDraft
}
export type PlainField = Exclude<keyof Draft, 'bacen'>

/** What proves a notice while nobody chose follows the provider, so that it is not held. */
const heldBy = ({ inbound, ...settings }: SettingsReply, field: PlainField) =>
  field === 'auth' ? (inbound.auth_chosen ? inbound.auth : undefined) : settings[field]

/** What proves a notice once the draft is saved. */
export function authOf(draft: Draft, { inbound, provider }: SettingsReply): NonNullable<Draft['auth']> {
  if (draft.auth || inbound.auth_chosen) return draft.auth ?? inbound.auth
  return (draft.provider ?? provider) === 'bacen' ? 'address' : 'signature'
}

/** The draft with one more value; a value as it is held anyway is no change. */
export function withField<K extends PlainField>(
  draft: Draft,
  settings: SettingsReply,
  field: K,
  value: NonNullable<Draft[K]>,
): Draft {
  const { [field]: _before, ...rest } = draft
  return heldBy(settings, field) === value ? (rest as Draft) : { ...rest, [field]: value }
}

/** As `withField`, for the access to a bank; an emptied secret is one that stays. */
export function withBank(draft: Draft, settings: SettingsReply, field: BankField, value: string): Draft {
  const { [field]: _before, ...rest } = draft.bacen ?? {}
  const held = field in (settings.bacen ?? {}) ? settings.bacen?.[field as 'base_url'] : ''
  const bacen = value === (held ?? '') ? rest : { ...rest, [field]: value }
  const { bacen: _bank, ...plain } = draft
  return Object.keys(bacen).length > 0 ? { ...plain, bacen } : plain
}

export const changeCount = ({ bacen, ...plain }: Draft): number =>
  Object.keys(plain).length + Object.keys(bacen ?? {}).length

/** Body of `PUT /payment-settings`: an emptied text goes back to its default. */
export function bodyOf({ auth, ...draft }: Draft, version: number): Record<string, unknown> {
  const texts = ['pix_key', 'merchant_name', 'merchant_city'] as const
  const emptied = texts.filter((field) => draft[field]?.trim() === '')
  return {
    ...draft,
    ...Object.fromEntries(emptied.map((field) => [field, null])),
    ...(auth && { inbound: { auth } }),
    version,
  }
}

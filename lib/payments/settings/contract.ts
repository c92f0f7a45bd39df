import { z } from 'zod'
import type { Locale } from '@/db/constants/identity'
import { pixProviders } from '@/db/constants/payments'
import { pixKeyKind, pixKeyKinds } from '@/db/constants/pix-key'
import { probeSteps } from './probe-bank'
import type { Rotated } from './rotate-inbound'
import { inboundAuths } from './secrets'
import type { Tested } from './test-settings'
import type { SettingsView } from './view'
import { probeWords } from './wording'

const when = z.iso.datetime()
const whenOrNull = when.nullable()

export const settingsReply = z.object({
  provider: z.enum(pixProviders),
  pix_key: z.string(),
  pix_key_kind: z.enum(pixKeyKinds),
  key_confirmed: z.boolean().describe('False: nobody set it; it is the company’s CNPJ, else its e-mail.'),
  merchant_name: z.string().describe('As the payer’s bank shows it, cut to 25 characters.'),
  merchant_city: z.string(),
  city_confirmed: z.boolean(),
  charge_minutes: z.number().int(),
  grace_days: z.number().int(),
  inbound: z.object({
    auth: z.enum(inboundAuths).describe('How a notice proves itself: Standard Webhooks signature, or its address.'),
    auth_chosen: z
      .boolean()
      .describe('False: nobody chose; `address` with a bank, which signs nothing, else `signature`.'),
    exists: z.boolean(),
    url: z.string().nullable().describe('Only for who may manage it; it carries a secret.'),
    previous_until: whenOrNull.describe('Until when the address and secret before the last rotation count.'),
  }),
  bacen: z
    .object({
      base_url: z.string(),
      token_url: z.string(),
      client_id: z.string(),
      has_client_secret: z.boolean(),
      has_private_key: z.boolean(),
      has_ca: z.boolean(),
      certificate: z.object({ subject: z.string(), expires_at: when, fingerprint: z.string() }).nullable(),
    })
    .nullable(),
  version: z.number().int().describe('0 while nothing is stored. Send it with a PUT.'),
  updated_at: whenOrNull,
})
export type SettingsReply = z.output<typeof settingsReply>

const time = (ms: number) => (ms === 0 ? null : new Date(ms).toISOString())

export const serializeSettings = (view: SettingsView): SettingsReply => ({
  provider: view.provider,
  pix_key: view.pixKey,
  pix_key_kind: pixKeyKind(view.pixKey),
  key_confirmed: view.keyConfirmed,
  merchant_name: view.merchantName,
  merchant_city: view.merchantCity,
  city_confirmed: view.cityConfirmed,
  charge_minutes: view.chargeMinutes,
  grace_days: view.graceDays,
  inbound: {
    auth: view.inbound.auth,
    auth_chosen: view.inbound.authChosen,
    exists: view.inbound.exists,
    url: view.inbound.url,
    previous_until: time(view.inbound.previousUntil),
  },
  bacen: view.bacen && {
    base_url: view.bacen.baseUrl,
    token_url: view.bacen.tokenUrl,
    client_id: view.bacen.clientId,
    has_client_secret: view.bacen.hasClientSecret,
    has_private_key: view.bacen.hasPrivateKey,
    has_ca: view.bacen.hasCa,
    certificate: view.bacen.certificate && {
      subject: view.bacen.certificate.subject,
      expires_at: new Date(view.bacen.certificate.expiresAt).toISOString(),
      fingerprint: view.bacen.certificate.fingerprint,
    },
  },
  version: view.version,
  updated_at: time(view.updatedAt),
})

export const rotatedReply = z.object({
  url: z.string().describe('The new address.'),
  secret: z.string().describe('Of the signatures; shown this once.'),
  previous_until: whenOrNull.describe('Null: address and secret before have ended.'),
  settings: settingsReply,
})
export type RotatedReply = z.output<typeof rotatedReply>

export const serializeRotated = ({ url, secret, previousUntil, settings }: Rotated): RotatedReply => ({
  url,
  secret,
  previous_until: time(previousUntil),
  settings: serializeSettings(settings),
})

export const testedReply = z.object({
  ok: z.boolean().describe('No step failed.'),
  version: z.number().int().describe('Of the settings that were tried.'),
  steps: z.array(
    z.object({
      step: z.enum(probeSteps),
      state: z.enum(['ok', 'warning', 'failed']),
      code: z.string(),
      message: z.string().describe('In the reader’s language, with the bank’s own reason.'),
    }),
  ),
})
export type TestedReply = z.output<typeof testedReply>

export const serializeTested = ({ ok, version, steps }: Tested, locale: Locale): TestedReply => ({
  ok,
  version,
  steps: steps.map((found) => {
    const { step, state, code } = found
    return { step, state, code, message: probeWords(locale, found) }
  }),
})

import { command } from '@/lib/platform/command'
import { conflict, type Fault, invalid } from '@/lib/platform/errors'
import { BrCodeError, brCode } from '../core/br-code'
import { accessFaults, changedAccess } from './check-bacen'
import { requireManaging } from './may-manage'
import { findSettings, type SettingsRow } from './repository'
import { type PutSettings, putSettingsBody } from './schemas'
import { inboundAuthOf, type SettingsSecrets } from './secrets'
import { settingsFrom } from './settings-of'
import { openRow, storeSettings } from './store'
import { viewOf } from './view'

const nameOfFault: Record<string, string> = {
  pix_key_invalid: 'pix_key',
  merchant_name_invalid: 'merchant_name',
  merchant_city_invalid: 'merchant_city',
}

/** Nothing is stored that no code can be made of: a name of other letters than banks show, for one. */
async function codeFaults(companyId: string, row: SettingsRow): Promise<Fault[]> {
  const { pixKey, merchantName, merchantCity } = await settingsFrom(companyId, row)
  try {
    brCode({ key: pixKey, merchantName, merchantCity })
    return []
  } catch (error) {
    if (!(error instanceof BrCodeError)) throw error
    return [{ path: nameOfFault[error.code] ?? 'pix_key', code: error.code }]
  }
}

const plainValues = (input: PutSettings) => ({
  ...(input.provider && { provider: input.provider }),
  ...(input.pix_key !== undefined && { pixKey: input.pix_key ?? '' }),
  ...(input.merchant_name !== undefined && { merchantName: input.merchant_name ?? '' }),
  ...(input.merchant_city !== undefined && { merchantCity: input.merchant_city ?? '' }),
  ...(input.charge_minutes !== undefined && { chargeMinutes: input.charge_minutes }),
  ...(input.grace_days !== undefined && { graceDays: input.grace_days }),
})

function bacenFaults(input: PutSettings, provider: string, before: SettingsSecrets, now: number) {
  const whole = provider === 'bacen'
  const change = input.bacen ?? {}
  const bacen = input.bacen === null ? null : changedAccess(before.bacen, change)
  const given = input.bacen !== undefined && input.bacen !== null
  const checked = bacen ?? changedAccess(null, {})
  const faults = whole || given ? accessFaults(checked, { before: before.bacen, change, whole, now }) : ([] as Fault[])
  const kept = input.bacen === undefined ? before.bacen : bacen
  return { faults, bacen: kept }
}

/**
 * Says where the company's money goes; what is not named stays. The access to a bank is kept sealed and never told again.
 * @throws AppError 403 `missing_permission`; 409 `payment_settings_changed`; 422 `payment_settings_invalid` by field
 */
export const putPaymentSettings = command({
  name: 'payment_settings.update',
  scope: 'payments:write',
  input: putSettingsBody,
  prepare: async (ctx) => requireManaging(ctx),
  run: async (ctx, input) => {
    const { companyId } = ctx
    const row = await findSettings(companyId)
    const before = await openRow(companyId, row)
    if (input.version !== undefined && input.version !== before.version) {
      throw conflict('payment_settings_changed', { version: before.version })
    }
    const values = { ...before.values, ...plainValues(input) }
    const { faults, bacen } = bacenFaults(input, values.provider, before.secrets, ctx.now())
    const secrets = { ...before.secrets, ...(input.inbound && { auth: input.inbound.auth }), bacen }
    const stored = await storeSettings(ctx, row, values, secrets)
    faults.push(...(await codeFaults(companyId, stored)))
    if (faults.length > 0) throw invalid('payment_settings_invalid', { count: faults.length }, faults)
    const { version: _version, bacen: asked, ...named } = input
    const fields = [...Object.keys(named), ...(asked === null ? ['bacen'] : Object.keys(asked ?? {}))]
    return {
      result: await viewOf(ctx, stored),
      audit: {
        action: 'payment_settings.updated',
        resource: { type: 'payment_settings', id: companyId },
        details: {
          version: stored.version,
          fields,
          provider: { before: before.values.provider, after: stored.provider },
          inbound_auth: {
            before: inboundAuthOf(before.secrets, before.values.provider),
            after: inboundAuthOf(secrets, stored.provider),
          },
          key_changed: before.values.pixKey !== stored.pixKey,
        },
      },
    }
  },
})

import { isUniqueViolation } from '@/db/errors'
import type { Context } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { insertSettings, replaceSettings, type SettingsRow } from './repository'
import { noSecrets, openSecrets, type SettingsSecrets, sealSecrets } from './secrets'
import { settingsDefaults } from './settings-of'

type Values = Omit<SettingsRow, 'companyId' | 'version' | 'updatedAt' | 'blob'>

const unset = (companyId: string): Values => ({
  ...settingsDefaults,
  pixKey: '',
  merchantName: '',
  merchantCity: '',
  inboundHash: companyId,
  inboundHashBefore: companyId,
})

/** A row with its secrets opened; of a company that stored none, what the first one starts from. */
export async function openRow(companyId: string, row: SettingsRow | undefined) {
  const secrets = row ? await openSecrets(companyId, row.blob) : noSecrets
  return { values: row ?? unset(companyId), secrets, version: row?.version ?? 0 }
}

/**
 * Stores the next version inside the caller's transaction.
 * @throws AppError 409 `payment_settings_changed` when somebody else was faster
 */
export async function storeSettings(
  ctx: Context,
  before: SettingsRow | undefined,
  values: Values,
  secrets: SettingsSecrets,
): Promise<SettingsRow> {
  const { companyId } = ctx
  const version = (before?.version ?? 0) + 1
  const blob = await sealSecrets(companyId, secrets)
  const row: SettingsRow = { ...values, companyId, version, updatedAt: ctx.now(), blob }
  const changed = () => conflict('payment_settings_changed', { version: before?.version ?? 1 })
  if (before) {
    if (!(await replaceSettings(row))) throw changed()
    return row
  }
  try {
    await insertSettings(row)
    return row
  } catch (error) {
    throw isUniqueViolation(error) ? changed() : error
  }
}

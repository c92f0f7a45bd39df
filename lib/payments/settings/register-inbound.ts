import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import { type Context, requireScope } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { bankSessionOf, registerWebhook } from '../providers/bacen/provider'
import { inboundUrl } from './inbound'
import { requireManaging } from './may-manage'
import { findSettings } from './repository'
import { settingsFrom } from './settings-of'
import { openRow } from './store'

/**
 * Tells the bank to send its notices about the company's key to the inbound address.
 * @throws AppError 409 `provider_without_webhook`, `inbound_missing`; 422 and 503 as the bank answers
 */
export async function registerInbound(ctx: Context): Promise<{ pixKey: string; url: string }> {
  requireScope(ctx, 'payments:write')
  requireManaging(ctx)
  const { companyId } = ctx
  const row = await findSettings(companyId)
  const { provider, pixKey } = await settingsFrom(companyId, row)
  const { inbound, bacen } = (await openRow(companyId, row)).secrets
  if (provider !== 'bacen' || !bacen) throw conflict('provider_without_webhook')
  if (!inbound) throw conflict('inbound_missing')
  const url = inboundUrl(inbound.token)
  await registerWebhook(bankSessionOf(companyId, bacen), pixKey, url)
  await transaction(() =>
    recordAudit(ctx, {
      action: 'payment_settings.inbound_registered',
      resource: { type: 'payment_settings', id: companyId },
      details: { provider },
    }),
  )
  return { pixKey, url }
}

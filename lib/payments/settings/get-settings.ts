import { type Context, requireScope } from '@/lib/platform/context'
import { findSettings } from './repository'
import { type SettingsView, viewOf } from './view'

/** Where the company's money goes, with the defaults of one that never said so. */
export async function getPaymentSettings(ctx: Context): Promise<SettingsView> {
  requireScope(ctx, 'payments:read')
  return viewOf(ctx, await findSettings(ctx.companyId))
}

import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import { type Context, requireScope } from '@/lib/platform/context'
import { brCode, readBrCode } from '../core/br-code'
import { newBankSession } from '../providers/bacen/provider'
import { bankPatience } from '../providers/bacen/resilience'
import { inboundUrl } from './inbound'
import { requireManaging } from './may-manage'
import { type ProbeResult, probeBank } from './probe-bank'
import { findSettings } from './repository'
import { type Settings, settingsFrom } from './settings-of'
import { openRow } from './store'

const patience = { ...bankPatience, retries: 0, totalMs: 10_000 }

export type Tested = { ok: boolean; steps: ProbeResult[]; version: number }

/** A code of R$ 1,00 is made and read back. */
function tryCode({ pixKey, merchantName, merchantCity }: Settings): ProbeResult {
  readBrCode(brCode({ key: pixKey, amountCents: 100, merchantName, merchantCity, txid: 'AVALTESTE' }))
  return { step: 'code', state: 'ok', code: 'ok', detail: '' }
}

/**
 * Tries what is stored: the code of a static key, or the way to the bank step by step, past its breaker and kept token.
 * Nothing is charged. Faults of the bank are results, not errors.
 */
export async function testPaymentSettings(ctx: Context): Promise<Tested> {
  requireScope(ctx, 'payments:write')
  requireManaging(ctx)
  const { companyId } = ctx
  const row = await findSettings(companyId)
  const settings = await settingsFrom(companyId, row)
  const { secrets } = await openRow(companyId, row)
  const { provider, pixKey } = settings
  const url = secrets.inbound ? inboundUrl(secrets.inbound.token) : ''
  const steps =
    provider === 'bacen' && secrets.bacen
      ? await probeBank(newBankSession(secrets.bacen, patience), pixKey, url)
      : [tryCode(settings)]
  const ok = steps.every(({ state }) => state !== 'failed')
  await transaction(() =>
    recordAudit(ctx, {
      action: 'payment_settings.tested',
      resource: { type: 'payment_settings', id: companyId },
      details: { ok, provider, steps: steps.map(({ step, code }) => `${step}:${code}`) },
    }),
  )
  return { ok, steps, version: settings.version }
}

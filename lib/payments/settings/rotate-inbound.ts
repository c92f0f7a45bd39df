import { randomBytes } from 'node:crypto'
import { command } from '@/lib/platform/command'
import { inboundHash, inboundUrl } from './inbound'
import { requireManaging } from './may-manage'
import { findSettings } from './repository'
import { rotateInboundBody } from './schemas'
import type { InboundSecret } from './secrets'
import { openRow, storeSettings } from './store'
import { type SettingsView, viewOf } from './view'

const overlapMs = 86_400_000

export type Rotated = { url: string; secret: string; previousUntil: number; settings: SettingsView }

/** 192 random bits for the address; the secret in the form of Standard Webhooks (`whsec_` and base64). */
const fresh = (): Pick<InboundSecret, 'token' | 'secret'> => ({
  token: randomBytes(24).toString('base64url'),
  secret: `whsec_${randomBytes(32).toString('base64')}`,
})

/**
 * A new address and secret for notices of payments. Those before count for 24 hours more, unless they are ended at once.
 * The answer alone shows the secret.
 */
export const rotateInbound = command({
  name: 'payment_settings.rotate_inbound',
  scope: 'payments:write',
  input: rotateInboundBody,
  prepare: async (ctx) => requireManaging(ctx),
  run: async (ctx, { end_previous: endPrevious }) => {
    const { companyId } = ctx
    const row = await findSettings(companyId)
    const { values, secrets } = await openRow(companyId, row)
    const { token, secret } = fresh()
    const kept = !endPrevious && secrets.inbound
    const before = kept ? { secret: kept.secret, until: ctx.now() + overlapMs } : null
    const stored = await storeSettings(
      ctx,
      row,
      {
        ...values,
        inboundHash: inboundHash(token),
        inboundHashBefore: kept ? values.inboundHash : companyId,
      },
      { ...secrets, inbound: { token, secret, before } },
    )
    const previousUntil = before?.until ?? 0
    const result: Rotated = { url: inboundUrl(token), secret, previousUntil, settings: await viewOf(ctx, stored) }
    return {
      result,
      audit: {
        action: 'payment_settings.inbound_rotated',
        resource: { type: 'payment_settings', id: companyId },
        details: { version: stored.version, previous_ended: !before },
      },
    }
  },
})

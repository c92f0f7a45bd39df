import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { todayOf } from '../charges/charge-terms'
import { cancelReasons, cancelTaken } from './end-agreement'
import { takeAgreement } from './repository'

export const cancelAgreementBody = z.strictObject({
  reason: z.enum(cancelReasons).default('other').describe('Why; it stays with the agreement.'),
})

const ended = ['completed', 'broken', 'cancelled']

/**
 * Ends an agreement before it is paid: its open charges with it, its debt open again with what is left.
 * @throws AppError `not_found`; 409 `agreement_ended`
 */
export const cancelAgreement = command({
  name: 'agreement.cancel',
  scope: 'payments:write',
  input: cancelAgreementBody.extend({ agreement_id: z.string().max(64) }),
  run: async (ctx, { agreement_id: id, reason }) => {
    const row = await takeAgreement(ctx.companyId, id)
    if (ended.includes(row.state)) throw conflict('agreement_ended', { state: row.state })
    const after = await cancelTaken(ctx, row, reason)
    return { result: { ...after, today: await todayOf(ctx.companyId, ctx.now()) }, audit: null }
  },
})

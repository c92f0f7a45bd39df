import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { getPayLink, updatePayLink } from './repository'

export const payLinkParams = z.object({ id: z.string().max(64) })

/** Closes an address for good, with any session on it. Twice changes nothing. @throws AppError `not_found` */
export const revokePayLink = command({
  name: 'pay_link.revoke',
  scope: 'payments:write',
  input: payLinkParams,
  run: async (ctx, { id }) => {
    const link = await getPayLink(ctx.companyId, id)
    if (link.revokedAt > 0) return { result: link, audit: null }
    const set = { revokedAt: ctx.now(), sessionHash: '', sessionUntil: 0 }
    await updatePayLink(link, set)
    return {
      result: { ...link, ...set },
      audit: { action: 'pay_link.revoked', resource: { type: 'pay_link', id }, details: { simulated: link.simulated } },
    }
  },
})

import { type ChainVerdict, verifyChain } from '@/lib/platform/audit/verify'
import { type Context, requireScope } from '@/lib/platform/context'

/** Recomputes the company's whole chain. */
export function verifyEntries(ctx: Context): Promise<ChainVerdict> {
  requireScope(ctx, 'audit:read')
  return verifyChain(ctx.companyId)
}

import { type Context, requireScope } from '@/lib/platform/context'
import { notFound } from '@/lib/platform/errors'
import { openCompany } from '../people'
import { callerMaker } from '../tokens/caller-maker'
import { companyById } from './repository'

/** The caller's company with its personal fields opened, and the role in which they ask. */
export async function getCompany(ctx: Context) {
  requireScope(ctx, 'companies:read')
  const [row, { role }] = await Promise.all([companyById(ctx.companyId), callerMaker(ctx)])
  if (!row) throw notFound('company')
  const { id, administratorId, demo, sandbox, timeZone, createdAt } = row
  return { id, administratorId, demo, sandbox, timeZone, createdAt, callerRole: role, ...(await openCompany(row)) }
}
export type Company = Awaited<ReturnType<typeof getCompany>>

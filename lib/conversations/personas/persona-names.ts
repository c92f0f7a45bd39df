import { type Context, requireScope } from '@/lib/platform/context'
import { ensurePersonas } from './ensure-personas'
import { personaVersionOf } from './persona-content'

/** Names of the company's personas, as they are in use, by number. */
export async function personaNames(ctx: Context): Promise<Record<number, string>> {
  requireScope(ctx, 'personas:read')
  const rows = await ensurePersonas(ctx.companyId)
  const named = rows.map(async ({ id, number, version }) => {
    const { name } = await personaVersionOf(ctx.companyId, id, version)
    return [number, name] as const
  })
  return Object.fromEntries(await Promise.all(named))
}

import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { anyId } from '../schemas'

const exported = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('decisions'), filters: z.record(z.string(), z.union([z.string(), z.boolean()])) }),
  z.object({ kind: z.enum(['batch_csv', 'batch_ndjson']), id: anyId }),
  z.object({ kind: z.literal('receipt'), id: anyId }),
])

/** Leaves an audit entry that decisions left the product; nothing else changes. Call before the first byte goes out. */
export const recordExport = command({
  name: 'decision.export',
  scope: 'decisions:read',
  input: exported,
  run: async (ctx, told) => {
    const { kind } = told
    const isList = told.kind === 'decisions'
    const resource = isList
      ? { type: 'company', id: ctx.companyId }
      : { type: kind === 'receipt' ? 'decision' : 'decision_batch', id: told.id }
    const details = isList ? { kind, filters: told.filters } : { kind }
    return { result: undefined, audit: { action: 'decision.exported', resource, details } }
  },
})

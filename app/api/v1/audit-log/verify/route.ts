import { serializeVerdict, verifyAuditOperation, verifyEntries } from '@/lib/audit'
import { apiRoute, reply } from '@/lib/http'

export const GET = apiRoute(verifyAuditOperation, async ({ ctx }) =>
  reply(200, serializeVerdict(await verifyEntries(ctx))),
)

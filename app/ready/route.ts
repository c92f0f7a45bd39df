import { apiRoute, reply } from '@/lib/http'
import { checkReady } from '@/lib/http/system/check-ready'
import { readyOperation } from '@/lib/http/system/contract'

export const GET = apiRoute(readyOperation, async () => {
  const { ready, checks } = await checkReady()
  return reply(ready ? 200 : 503, { status: ready ? 'ok' : 'failing', checks })
})

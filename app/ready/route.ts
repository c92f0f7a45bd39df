import { apiRoute, checkReady, readyOperation, reply } from '@/lib/http'

export const GET = apiRoute(readyOperation, async () => {
  const { ready, checks } = await checkReady()
  return reply(ready ? 200 : 503, { status: ready ? 'ok' : 'failing', checks })
})

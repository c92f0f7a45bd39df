import { apiRoute, reply } from '@/lib/http'
import { healthOperation } from '@/lib/http/system/contract'

export const GET = apiRoute(healthOperation, async () => reply(200, { status: 'ok' }))

import { apiRoute, healthOperation, reply } from '@/lib/http'

export const GET = apiRoute(healthOperation, async () => reply(200, { status: 'ok' }))

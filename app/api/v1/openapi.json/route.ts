import { apiRoute, reply } from '@/lib/http'
import { openapiDocument } from '@/lib/http/openapi'
import { openapiOperation } from '@/lib/http/system/contract'

export const GET = apiRoute(openapiOperation, async () => reply(200, openapiDocument()))

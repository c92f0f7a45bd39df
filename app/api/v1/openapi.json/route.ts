import { apiRoute, openapiDocument, openapiOperation, reply } from '@/lib/http'

export const GET = apiRoute(openapiOperation, async () => reply(200, openapiDocument()))

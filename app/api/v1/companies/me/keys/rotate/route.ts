import { apiRoute, reply } from '@/lib/http'
import { rotateKeyOperation, rotateSigningKey } from '@/lib/identity'

export const POST = apiRoute(rotateKeyOperation, async ({ ctx }) => reply(201, await rotateSigningKey(ctx, undefined)))

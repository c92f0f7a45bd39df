import { apiRoute, reply } from '@/lib/http'
import { registerCompany, registerCompanyOperation, serializeRegistration } from '@/lib/identity'

export const POST = apiRoute(registerCompanyOperation, async ({ ctx, body }) =>
  reply(201, serializeRegistration(await registerCompany(ctx, body))),
)

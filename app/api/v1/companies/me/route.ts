import { apiRoute, reply } from '@/lib/http'
import { getCompany, getCompanyOperation, serializeCompany } from '@/lib/identity'

export const GET = apiRoute(getCompanyOperation, async ({ ctx }) =>
  reply(200, serializeCompany(await getCompany(ctx), ctx)),
)

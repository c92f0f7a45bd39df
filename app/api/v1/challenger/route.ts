import { apiRoute, reply } from '@/lib/http'
import { getChallenger, getChallengerOperation, serializeChallenger } from '@/lib/lifecycle'

export const GET = apiRoute(getChallengerOperation, async ({ ctx }) =>
  reply(200, serializeChallenger(await getChallenger(ctx), ctx.locale)),
)

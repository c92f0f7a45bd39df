import { apiRoute, reply } from '@/lib/http'
import {
  challengeModel,
  challengeModelOperation,
  endChallenge,
  endChallengeOperation,
  serializeModelSummary,
} from '@/lib/models'

export const POST = apiRoute(challengeModelOperation, async ({ ctx, params, body }) =>
  reply(200, serializeModelSummary(await challengeModel(ctx, { ...body, id: params.id }))),
)

export const DELETE = apiRoute(endChallengeOperation, async ({ ctx, params }) => {
  await endChallenge(ctx, { id: params.id })
  return reply(204)
})

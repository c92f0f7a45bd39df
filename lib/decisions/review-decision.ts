import { command } from '@/lib/platform/command'
import { sealJson } from '@/lib/platform/crypto/company-key'
import { newId } from '@/lib/platform/ids'
import { decisionReviewed } from './events'
import { decisionDetail } from './get-decision'
import { reviewPlace } from './places'
import { getDecisionRow, insertReview, updateDecisionRow } from './repository'
import { decisionParams, reviewInput } from './schemas'

/**
 * A person's answer beside the model's (LGPD, art. 20); the model's stays as it was given. The reviewer's words are
 * sealed: they may tell of the customer.
 * @throws AppError `not_found`
 */
export const reviewDecision = command({
  name: 'decision.review',
  scope: 'decisions:write',
  input: reviewInput.extend(decisionParams.shape),
  prepare: async (ctx, { id, reason }) => {
    await getDecisionRow(ctx.companyId, id)
    const reviewId = newId('review', ctx.now())
    return { reviewId, blob: await sealJson(reviewPlace(ctx.companyId, reviewId), { reason }) }
  },
  run: async (ctx, { id, decision }, { reviewId, blob }) => {
    const { companyId, actor } = ctx
    const at = ctx.now()
    const row = await getDecisionRow(companyId, id)
    await insertReview({
      id: reviewId,
      companyId,
      decisionId: id,
      decision,
      actorType: actor.type,
      actorId: actor.id,
      at,
      blob,
    })
    await updateDecisionRow(companyId, id, { reviewDecision: decision, reviewedAt: at })
    const details = {
      review_id: reviewId,
      decision: row.decision,
      before: row.reviewDecision || null,
      review: decision,
    }
    return {
      result: await decisionDetail(companyId, id),
      audit: { action: 'decision.reviewed', resource: { type: 'decision', id }, details },
      events: [decisionReviewed(row, decision)],
    }
  },
})

import { z } from 'zod'
import { acts } from '@/lib/intent'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { conversationChanged, intentReviewed } from '../events'
import { getConversationRow, getMessageRow, setReview } from '../repository'
import { readInbound } from '../stored'

export const reviewParams = z.object({ id: z.string().max(64), message_id: z.string().max(64) })
export const reviewInput = z.object({ act: z.enum(acts).describe('What the customer meant.') })

/**
 * A person says what a message of the customer meant: that the machine read it right, or what was right. Told again, the
 * last word counts.
 * @throws AppError `not_found`, `intent_not_read` for a message that the machine did not read
 */
export const reviewIntent = command({
  name: 'conversation.review_intent',
  scope: 'conversations:write',
  input: reviewInput.extend(reviewParams.shape),
  run: async (ctx, { id, message_id: messageId, act }) => {
    const conversation = await getConversationRow(ctx.companyId, id)
    const row = await getMessageRow(ctx.companyId, id, messageId)
    // Words that were erased left no reading behind.
    const { intent, otherIntent } =
      row.author === 'customer' && row.blob.byteLength > 1
        ? await readInbound(row)
        : { intent: null, otherIntent: null }
    const read = otherIntent ?? intent
    if (!read) throw conflict('intent_not_read')
    const review = { reviewedAct: act, reviewedBy: ctx.actor.id, reviewedAt: ctx.now() }
    await setReview(row, review)
    return {
      result: { messageId, actRead: read.act, ...review },
      audit: {
        action: 'conversation.intent_reviewed',
        resource: { type: 'conversation', id },
        details: { message_id: messageId, act_read: read.act, act, correct: act === read.act },
      },
      events: [
        intentReviewed(conversation, review.reviewedAt, { messageId, read: read.act, right: act }),
        conversationChanged(conversation, 'intent_reviewed'),
      ],
    }
  },
})

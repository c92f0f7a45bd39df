import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { recordPreferenceFrom } from '@/lib/portfolios'
import { preferenceOf } from './carry-out'
import { checkIdentity } from './core/right-party'
import { readWishes } from './core/talk/read-wishes'
import { conversationChanged } from './events'
import { type ConversationRow, changeConversation } from './repository'
import type { Inbound } from './store-inbound'
import { readTalk, sealTalk } from './stored'
import { loadCase } from './talk-case'

/**
 * What counts although a person holds the conversation, or is waited for: a wish to be left alone is obeyed, and a proof
 * of identity holds for whoever answers. The machine says nothing.
 * @returns the conversation as it is now
 */
export async function noteWhileHeld(ctx: Context, row: ConversationRow, inbound: Inbound): Promise<ConversationRow> {
  const { text, intent } = inbound
  const stored = await readTalk(row)
  const { debtor, policy, today } = await loadCase(ctx.companyId, { customerId: row.customerId }, ctx.now(), row.debtId)
  const wishes = readWishes(text, intent, today)
  const stops = wishes.stops || (!intent.uncertain && [intent.act, ...intent.secondaryActs].includes('opt_out'))
  const { document, birthDate } = debtor.customer
  const secrets = { document, birthDate: birthDate ?? null, digits: policy.rightPartyDigits }
  const proves =
    !stored.talk.verified && (inbound.proven || checkIdentity(text, stored.talk.method, secrets, today) === 'match')
  if (!proves && (!stops || row.simulated)) return row
  const talk = proves ? { ...stored.talk, verified: true, link: null } : stored.talk
  const set = { verified: talk.verified, blob: await sealTalk(row, { ...stored, talk }) }
  const changed = await transaction(async () => {
    if (!(await changeConversation(row, set))) return row
    if (stops && !row.simulated) {
      const preference = preferenceOf({ kind: 'opt_out', scope: wishes.optOut }, row)
      await recordAudit(ctx, await recordPreferenceFrom(ctx, row.customerId, preference))
    }
    if (proves) {
      const resource = { type: 'conversation', id: row.id }
      const details = { method: inbound.proven ? 'one_time_link' : talk.method }
      await recordAudit(ctx, { action: 'conversation.identity_confirmed', resource, details })
    }
    await emit(ctx, conversationChanged(row, 'noted'))
    return { ...row, ...set, revision: row.revision + 1 }
  })
  scheduleRelay()
  return changed
}

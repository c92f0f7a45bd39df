import type { GuardContext } from '@/lib/guard'
import type { Context } from '@/lib/platform/context'
import { guardContext } from '../core/guard-context'
import { ownTexts } from '../pay/place-payment'
import { personaVersionOf } from '../personas'
import { getConversationRow } from '../repository'
import { readTalk } from '../stored'
import { guardFactsOf, loadCase } from '../talk-case'

/** What a reply in this conversation may state now: for texts that people and other systems write. */
export async function loadGuardContext(ctx: Context, conversationId: string): Promise<GuardContext> {
  const row = await getConversationRow(ctx.companyId, conversationId)
  const now = ctx.now()
  const [{ talk }, talkCase, persona] = await Promise.all([
    readTalk(row),
    loadCase(ctx.companyId, { customerId: row.customerId }, now, row.debtId),
    personaVersionOf(ctx.companyId, row.personaId, row.personaVersion),
  ])
  return guardContext(
    guardFactsOf(talkCase, persona, now, ownTexts(talk)),
    talk,
    [],
    [],
    talk.verified && !talk.creditorTold,
  )
}

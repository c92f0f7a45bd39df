import { companyFactsOf } from '@/lib/platform/company-facts'
import { type Context, requireScope } from '@/lib/platform/context'
import { conflict } from '@/lib/platform/errors'
import { seedOf } from '../answer-message'
import { getConversationRow, messageRows } from '../repository'
import { readOutbound, readTalk } from '../stored'
import { loadCase } from '../talk-case'
import { debtors, identity } from './debtors'
import { seenBy } from './seen'

export type ScriptedLine = { text: string | null; proof: string | null }

/**
 * What a scripted debtor would say next in a simulated conversation with an invented customer; null is a silence.
 * `proof` are the words that prove the holder while they are asked for: real customers are not played.
 * @throws AppError `not_found`; 409 `not_simulated`, `customer_not_invented`
 */
export async function scriptedLine(ctx: Context, id: string, key: string): Promise<ScriptedLine> {
  requireScope(ctx, 'conversations:write')
  const row = await getConversationRow(ctx.companyId, id)
  if (!row.simulated) throw conflict('not_simulated')
  const [{ talk }, talkCase, rows, { sandbox }] = await Promise.all([
    readTalk(row),
    loadCase(ctx.companyId, { customerId: row.customerId }, ctx.now(), row.debtId),
    messageRows(ctx.companyId, id),
    companyFactsOf(ctx.companyId),
  ])
  if (!talkCase.debtor.portfolio.synthetic && !sandbox) throw conflict('customer_not_invented')
  const debtor = debtors.find((one) => one.key === key)
  if (!debtor || row.state === 'closed' || row.escalationReason !== '') return { text: null, proof: null }
  const ours = rows.findLast(({ author, state }) => author !== 'customer' && state === 'sent')
  const nextAction = ours && (await readOutbound(ours)).nextAction
  const spoken = rows.filter(({ author }) => author === 'customer').length
  const seen = seenBy(talk, talkCase, { spoken, seed: seedOf(id), nextAction })
  return { text: debtor.reply(seen), proof: seen.asksIdentity ? identity(seen) : null }
}

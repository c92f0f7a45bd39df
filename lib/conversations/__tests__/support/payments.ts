import { transaction } from '@/db/client'
import { listAgreements, settleReceipt } from '@/lib/payments'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { cpfOf, debtor } from '@/tests/support/debtors'
import { receiveMessage } from '../../receive-message'
import { getConversationRow, lastMessageRows } from '../../repository'
import { startConversation } from '../../start-conversation'
import { readOutbound, readTalk } from '../../stored'
import { ingest } from './company'

/** A debtor who proved who they are and took the first option, all under the test's clock. */
export async function agreedTalk(ctx: Context, n: number, channel: 'sms' | 'simulator' | 'whatsapp' = 'sms') {
  await ingest(ctx, debtor(n, 'Silva', { overdue_amount: 900 + n }))
  const started = await startConversation(ctx, { customer_id: `cli-Silva-${n}`, channel })
  const { id } = started.conversation
  const say = (text: string) => receiveMessage(ctx, id, { text })
  await say(cpfOf(n * 7).slice(-4))
  let turn = await say('quero a opção 1')
  if (turn.nextAction !== 'await_payment') turn = await say('sim, pode registrar')
  return { id, say, turn }
}

/** Like the above, with the agreement and its charge as they are. */
export async function payable(ctx: Context, n: number, channel?: 'sms' | 'simulator') {
  const talk = await agreedTalk(ctx, n, channel)
  const { data } = await listAgreements(ctx, { limit: 10, conversation_id: talk.id })
  const agreement = data[0]
  if (!agreement) throw new Error('nothing was agreed')
  return { ...talk, agreement }
}

let paid = 0
/** Money that a bank tells of. */
export async function bankPays(ctx: Context, txid: string, amountCents: number, simulated = false) {
  paid += 1
  const endToEndId = `E00000000202611241400${String(paid).padStart(11, '0')}`
  const payer = { name: 'João Silva Santos', document: '', words: '' }
  const receipt = { endToEndId, txid, amountCents, lateChargesCents: 0, paidAt: ctx.now(), payer, refunds: [] }
  const source = simulated ? ('simulator' as const) : ('pix_webhook' as const)
  return transaction(() => settleReceipt(ctx, receipt, source))
}

export async function lastWords(ctx: Context, id: string): Promise<string> {
  const [message] = await lastMessageRows(ctx.companyId, id, 1)
  return message ? (await readOutbound(message)).text : ''
}

export const talkOf = async (ctx: Context, id: string) => readTalk(await getConversationRow(ctx.companyId, id))
export const eventId = () => newId('event')

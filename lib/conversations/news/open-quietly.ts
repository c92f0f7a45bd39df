import { transaction } from '@/db/client'
import { recordAudit } from '@/lib/platform/audit/record'
import type { Context } from '@/lib/platform/context'
import { newId } from '@/lib/platform/ids'
import { emit } from '@/lib/platform/outbox/publish'
import { holdCustomer } from '@/lib/portfolios'
import { possibleMethod } from '../core/right-party'
import { newTalkState } from '../core/talk/state'
import { conversationChanged } from '../events'
import { choosePersona } from '../personas'
import { type ConversationRow, conversationsOfCustomer, insertConversation } from '../repository'
import { sealTalk } from '../stored'
import { loadCase } from '../talk-case'
import { factsIn } from '../think'

type Subject = { customerId: string; debtId: string; simulated: boolean }

/** A conversation in which nothing was said yet, for people to begin: nobody is written to. @returns its id */
export async function openQuietly(ctx: Context, { customerId, debtId, simulated }: Subject): Promise<string> {
  const now = ctx.now()
  const talkCase = await loadCase(ctx.companyId, { customerId }, now, debtId)
  const { debtor, policy } = talkCase
  const { phone, email, birthDate, age } = debtor.customer
  const channel = simulated ? 'simulator' : phone === '' && email !== '' ? 'email' : 'whatsapp'
  const method = possibleMethod(policy.rightPartyMethod, birthDate ?? null)
  const talk = { ...newTalkState(method), verified: false }
  const facts = factsIn(talkCase, talk, { channel, age: age ?? null, unanswered: 0, brokenPromises: 0 })
  const id = newId('conversation', now)
  const chosen = await choosePersona(ctx.companyId, facts, { key: id, enabled: policy.personas })
  const stored = { talk, settings: {}, style: {}, profile: {}, because: chosen.because }
  const row: ConversationRow = {
    id,
    companyId: ctx.companyId,
    customerId,
    debtId,
    portfolioId: debtor.debt.portfolioId,
    channel,
    simulated,
    state: 'open',
    holder: 'ai',
    assigneeId: '',
    escalationReason: '',
    escalatedAt: 0,
    verified: false,
    personaId: chosen.id,
    personaNumber: chosen.number,
    personaVersion: chosen.version,
    experimentId: '',
    segment: debtor.debt.segment,
    outcome: 'open',
    satisfaction: null,
    complaint: false,
    messages: 0,
    blockedDrafts: 0,
    tokensIn: 0,
    tokensOut: 0,
    costMicros: 0,
    fallbacks: 0,
    startedAt: now,
    lastMessageAt: now,
    lastCustomerAt: 0,
    closedAt: 0,
    revision: 1,
    blob: await sealTalk({ companyId: ctx.companyId, id }, stored),
  }
  return transaction(async () => {
    await holdCustomer(ctx.companyId, customerId)
    const rows = await conversationsOfCustomer(ctx.companyId, customerId, simulated)
    const known = rows.find((one) => one.debtId === debtId)
    if (known) return known.id
    await insertConversation(row)
    const resource = { type: 'conversation', id }
    await recordAudit(ctx, { action: 'conversation.opened_quietly', resource, details: { customer_id: customerId } })
    await emit(ctx, conversationChanged(row, 'started'))
    return id
  })
}

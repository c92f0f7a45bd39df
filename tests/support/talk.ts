import { beforeAll } from 'vitest'
import { sure } from './company-world'
import { debtor, portfolioBody } from './debtors'
import { type Call, registerCompany, useServer } from './server'

export type Turn = {
  message_id: string
  reply: string | null
  intent: { act: string; confidence: number }
  offers: { number: number; total_amount: number }[]
  next_action: string
  escalated: boolean
  escalation_reason?: string
  verified: boolean
  conversation_status: string
  outcome: string
  guard: { verdict: string } | null
  blocked_drafts: unknown[]
}
export type Talk = { id: string; ref: string; digits: string; say: (text: string) => Promise<Turn> }

let counter = 0

/** A new customer of the company and a conversation with them in the simulator, which knows no contact hours. */
export async function startTalk(call: Call, more: Record<string, unknown> = {}): Promise<Talk> {
  counter += 1
  const row = debtor(counter, 'Conversa', { overdue_amount: 2450.75, overdue_days: 45 })
  await sure(call, 'POST', '/portfolios/ingest', portfolioBody([row], { data_source: `conversas_${counter}` }))
  const started = await sure<{ conversation_id: string }>(call, 'POST', '/conversations/start', {
    customer_id: row.customer_id,
    channel: 'simulator',
    ...more,
  })
  const id = started.conversation_id
  const say = (text: string) => sure<Turn>(call, 'POST', `/conversations/${id}/messages`, { text })
  return { id, ref: row.customer_id, digits: row.document.slice(-4), say }
}

/** A company that talks, and a stranger's empty one. */
export function useTalkingCompany() {
  const server = useServer()
  const context = {} as { call: Call; stranger: Call; baseUrl: string; companyId: string }
  beforeAll(async () => {
    const { call, companyId } = await registerCompany(server.baseUrl)
    const stranger = (await registerCompany(server.baseUrl)).call
    Object.assign(context, { call, companyId, stranger, baseUrl: server.baseUrl })
  })
  return context
}

/** A second credential of the same company, as another person would have. */
export async function colleague(call: Call, baseUrl: string, client: (base: string, more: { token: string }) => Call) {
  const scope = ['conversations:read', 'conversations:write', 'portfolios:read']
  const { token } = await sure<{ token: string }>(call, 'POST', '/tokens', { name: 'colega', scope })
  return client(baseUrl, { token })
}

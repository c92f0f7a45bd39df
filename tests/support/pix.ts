import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { readBrCode } from '@/lib/payments/core/read-br-code'
import { sure } from './company-world'
import { debtor, portfolioBody } from './debtors'
import { until } from './poll'
import { type Answer, type Call, client } from './server'

export type BankRefund = { id: string; rtrId: string; valor: string; horario: { solicitacao: string }; status: string }
export type BankPix = {
  endToEndId: string
  txid?: string
  valor: string
  horario: string
  infoPagador?: string
  devolucoes?: BankRefund[]
}

/** An id as banks give them, of 32 characters, different for each name. */
export const endToEndId = (name: string): string => `E00000000${name}`.padEnd(32, '0')

/** A payment as a bank tells of it. */
export const pixOf = (name: string, given: Partial<BankPix> = {}): BankPix => ({
  endToEndId: endToEndId(name),
  valor: '110.00',
  horario: new Date().toISOString(),
  ...given,
})

export const refundOf = (id: string, valor: string, status = 'DEVOLVIDO'): BankRefund => {
  const horario = { solicitacao: new Date().toISOString(), liquidacao: new Date().toISOString() }
  return { id, rtrId: `D${id}`.padEnd(32, '0'), valor, horario, status }
}

/** Headers of Standard Webhooks over a body. */
export function signed(secret: string, body: string, at = new Date()): Record<string, string> {
  const id = `msg_${randomUUID()}`
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': new Webhook(secret).sign(id, at, body),
  }
}

export type Bank = {
  token: string
  secret: string
  /** Sends a notice as the company's bank would; `body` as it is. */
  send: (body: string, headers?: Record<string, string>) => Promise<Answer>
  tell: (...pix: unknown[]) => Promise<Answer>
}

/** The bank of a company that has opened its inbound address. */
export async function bankOf(call: Call, baseUrl: string): Promise<Bank> {
  const opened = await sure<{ url: string; secret: string }>(call, 'POST', '/payment-settings/rotate-inbound', {})
  const token = opened.url.split('/').at(-1) ?? ''
  const { secret } = opened
  const outside = client(baseUrl)
  const send = (body: string, headers = signed(secret, body)) =>
    outside('POST', `/webhooks/pix?token=${token}`, { body, headers })
  return { token, secret, send, tell: (...pix) => send(JSON.stringify({ pix })) }
}

let counter = 0

export type Agreed = {
  agreementId: string
  paymentRequestId: string
  txid: string
  amount: string
  customerRef: string
}

/** A real customer's agreement to pay all of R$ 110,00 at once, and its charge. */
export async function agreedCustomer(call: Call): Promise<Agreed> {
  counter += 1
  const row = debtor(7_000 + counter, 'Pix', { overdue_amount: 110, overdue_days: 45 })
  await sure(call, 'POST', '/portfolios/ingest', portfolioBody([row], { data_source: `pix_${counter}` }))
  const { conversation_id: conversationId } = await sure<{ conversation_id: string }>(
    call,
    'POST',
    '/conversations/start?force=true',
    { customer_id: row.customer_id, channel: 'whatsapp' },
  )
  const due = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)
  type Made = { agreement_id: string; payment_request_id: string; pix_code: string }
  const made = await sure<Made>(call, 'POST', '/payments/process', {
    conversation_id: conversationId,
    payment_proposal: { total_amount: 110, payment_method: 'pix', due_date: due },
    customer_confirmation: { method: 'text', confidence: 1 },
  })
  const { txid } = readBrCode(made.pix_code)
  return {
    agreementId: made.agreement_id,
    paymentRequestId: made.payment_request_id,
    txid: txid ?? '',
    amount: '110.00',
    customerRef: row.customer_id,
  }
}

type Notice = { notice_id: string; state: string; repeats: number; error: { code: string; item: number } | null }

export const noticesOf = async (call: Call): Promise<Notice[]> =>
  (await sure<{ data: Notice[] }>(call, 'GET', '/payment-notices?limit=200')).data

/** Waits until so many notices are stored and none waits to be processed. */
export async function settledNotices(call: Call, count = 1): Promise<Notice[]> {
  let notices: Notice[] = []
  await until('the notices to be processed', async () => {
    notices = await noticesOf(call)
    return notices.length >= count && notices.every(({ state }) => state !== 'received')
  })
  return notices
}

/** A notice of the company's bank that tells of no payment, processed. */
export async function failedNotice(call: Call, baseUrl: string): Promise<string> {
  const bank = await bankOf(call, baseUrl)
  await bank.send(JSON.stringify({ note: 'nothing' }))
  return (await settledNotices(call))[0]?.notice_id ?? ''
}

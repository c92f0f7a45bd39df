import { nextBusinessDay } from '@/lib/negotiation'
import { processBody, sure } from './company-world'
import type { Call } from './server'
import { startTalk } from './talk'

export type Processed = {
  status: string
  payment_request_id: string
  pix_key: string
  pix_code: string
  qr_code_url: string
  payment_timeout: number
  webhook_url: string | null
  expected_confirmation_time: string
  agreement_id: string
  agreement_state: string
  payment_url: string
  expires_at: string
  warnings: string[]
  installments: { number: number; due_date: string; amount: number }[]
}

/** A day on which banks settle, some days ahead. */
export const dueIn = (days: number): string =>
  nextBusinessDay(new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10))

/** The founding document's request for a conversation of the simulator, about R$ 2.450,75. */
export async function askedBody(call: Call, changes: Record<string, unknown> = {}) {
  const talk = await startTalk(call)
  return processBody(talk.id, 2450.75, dueIn(3), changes)
}

export async function processed(call: Call, changes: Record<string, unknown> = {}): Promise<Processed> {
  return sure<Processed>(call, 'POST', '/payments/process', await askedBody(call, changes))
}

import { createHash } from 'node:crypto'
import { z } from 'zod'
import { singleton } from '@/lib/platform/singleton'
import type { PixProvider } from '../port'
import type { BacenAccess } from './access'
import { cancelCharge, issueCharge, readCharge } from './charges'
import { asAppError } from './faults'
import { receiptOf } from './pix'
import { readPix, sendBack } from './refunds'
import { bankPatience, type Patience, resilience } from './resilience'
import { type BankSession, bankSession } from './session'
import { bankTransport } from './transport'

const cacheSize = 500
const sessions = singleton('bank-sessions', () => new Map<string, BankSession>())

/** A session of its own: nothing kept of another's tokens, connections and breaker. */
export const newBankSession = (access: BacenAccess, patience: Patience = bankPatience, now = Date.now): BankSession =>
  bankSession(access, bankTransport(access, patience.tryMs), resilience(patience), now)

/** The session of a company at its bank: one token, one set of connections and one breaker as long as the access is the same. */
export function bankSessionOf(companyId: string, access: BacenAccess): BankSession {
  const key = createHash('sha256')
    .update(JSON.stringify([companyId, access]))
    .digest('hex')
  const known = sessions.get(key)
  if (known) return known
  if (sessions.size >= cacheSize) sessions.delete(sessions.keys().next().value ?? key)
  const made = newBankSession(access)
  sessions.set(key, made)
  return made
}

async function known<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw asAppError(error)
  }
}

/** The PIX API 2.9 of the Banco Central at the company's own bank. */
export const bacenProvider = (session: BankSession): PixProvider => ({
  name: 'bacen',
  methods: ['pix'],
  local: false,
  refundsByHand: false,
  issue: (order) => known(issueCharge(session, order)),
  cancel: (txid, dueLater) => known(cancelCharge(session, txid, dueLater)),
  read: async (txid, dueLater) => (await known(readCharge(session, txid, dueLater)))?.pix.map(receiptOf) ?? [],
  payment: async (endToEndId) => {
    const found = await known(readPix(session, endToEndId))
    return found && receiptOf(found)
  },
  refund: (asked) => known(sendBack(session, asked)),
})

/** Tells the bank where to send its notices about a key. It appends `/pix` to the address. */
export const registerWebhook = (session: BankSession, pixKey: string, webhookUrl: string): Promise<unknown> =>
  known(
    session.call({
      method: 'PUT',
      path: `/webhook/${encodeURIComponent(pixKey)}`,
      body: { webhookUrl },
      answer: z.unknown(),
      again: true,
      secret: [pixKey, webhookUrl],
    }),
  )

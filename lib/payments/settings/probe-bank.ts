import { randomBytes } from 'node:crypto'
import { chargeAnswer, webhookAnswer } from '../providers/bacen/answers'
import { chargePath } from '../providers/bacen/charges'
import { type BankFault, BankRefused, BankUnavailable } from '../providers/bacen/faults'
import { type BankSession, bankScopes } from '../providers/bacen/session'

export const probeSteps = ['code', 'token', 'scopes', 'read', 'webhook'] as const
export type ProbeStep = (typeof probeSteps)[number]
/** `warning`: it works, and something is better put right. */
export type ProbeState = 'ok' | 'warning' | 'failed'
export type ProbeCode = 'ok' | 'refused' | 'scopes_missing' | 'not_registered' | 'elsewhere' | BankFault
/** `detail` fills the sentence: the bank's own reason, or the scopes that are missing. */
export type ProbeResult = { step: ProbeStep; state: ProbeState; code: ProbeCode; detail: string }

const fine = (step: ProbeStep): ProbeResult => ({ step, state: 'ok', code: 'ok', detail: '' })

function failed(step: ProbeStep, error: unknown): ProbeResult {
  if (error instanceof BankRefused) {
    return { step, state: 'failed', code: 'refused', detail: error.reason || `HTTP ${error.status}` }
  }
  if (error instanceof BankUnavailable) return { step, state: 'failed', code: error.fault, detail: '' }
  throw error
}

async function tried(step: ProbeStep, work: () => Promise<ProbeResult>): Promise<ProbeResult> {
  try {
    return await work()
  } catch (error) {
    return failed(step, error)
  }
}

/** A charge that does not exist: the API says so in a problem document, a wrong address with a page of any kind. */
async function readStep(session: BankSession): Promise<ProbeResult> {
  const path = chargePath(`AVALTESTE${randomBytes(12).toString('hex')}`, false)
  try {
    await session.call({ method: 'GET', path, answer: chargeAnswer, again: false })
    return fine('read')
  } catch (error) {
    if (!(error instanceof BankRefused) || error.status !== 404) throw error
    if (error.reason === '') throw new BankUnavailable('answer_invalid')
    return fine('read')
  }
}

/** Where the bank sends its notices about the key; that it cannot be asked hinders no charge. */
async function webhookStep(session: BankSession, pixKey: string, inboundUrl: string): Promise<ProbeResult> {
  const warn = (code: ProbeCode, detail = ''): ProbeResult => ({ step: 'webhook', state: 'warning', code, detail })
  try {
    const path = `/webhook/${encodeURIComponent(pixKey)}`
    const found = await session.call({ method: 'GET', path, answer: webhookAnswer, again: false })
    return found.webhookUrl === inboundUrl ? fine('webhook') : warn('elsewhere')
  } catch (error) {
    if (error instanceof BankRefused && error.status === 404) return warn('not_registered')
    const { code, detail } = failed('webhook', error)
    return warn(code, detail)
  }
}

/**
 * Tries a bank in order and stops where going on tells nothing: a token (connection, certificates, credentials), its
 * scopes, the reading of a charge that does not exist (expected: not found), the address for notices.
 */
export async function probeBank(session: BankSession, pixKey: string, inboundUrl: string): Promise<ProbeResult[]> {
  const granted = { scopes: [] as string[] }
  const token = await tried('token', async () => {
    granted.scopes = (await session.token()).scopes
    return fine('token')
  })
  if (token.state === 'failed') return [token]
  // A bank may leave the list of scopes out when it granted all that was asked for (RFC 6749 § 5.1).
  const missing = granted.scopes.length > 0 ? bankScopes.filter((scope) => !granted.scopes.includes(scope)) : []
  const scopes: ProbeResult =
    missing.length === 0
      ? fine('scopes')
      : { step: 'scopes', state: 'warning', code: 'scopes_missing', detail: missing.join(', ') }
  const read = await tried('read', () => readStep(session))
  return [token, scopes, read, ...(read.state === 'failed' ? [] : [await webhookStep(session, pixKey, inboundUrl)])]
}

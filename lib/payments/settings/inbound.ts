import { createHash } from 'node:crypto'
import { publicUrl } from '@/lib/platform/public-url'
import { findByInboundHash, findSettings, type SettingsRow } from './repository'
import { type InboundAuth, inboundAuthOf, openSecrets } from './secrets'

/** What proves a notice that came to a company's address. */
export type Inbound = {
  companyId: string
  auth: InboundAuth
  /** Any of them may have signed it: two while a rotation is under way. */
  secrets: string[]
}

/** What is stored of an address's secret part: whoever reads the database cannot send notices. */
export const inboundHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/**
 * The address a bank is given. Its secret part is in the path, not in a query: banks append `/pix` to what they were
 * given (PIX API, callback of `PUT /webhook/{chave}`), so notices come to this address and to `…/pix`.
 */
export const inboundUrl = (token: string): string => publicUrl(`/api/v1/webhooks/pix/${token}`)

async function inboundFrom(row: SettingsRow | undefined, now: number): Promise<Inbound | undefined> {
  if (!row) return undefined
  const { auth, inbound } = await openSecrets(row.companyId, row.blob)
  if (!inbound) return undefined
  const before = inbound.before && inbound.before.until > now ? [inbound.before.secret] : []
  return { companyId: row.companyId, auth: inboundAuthOf({ auth }, row.provider), secrets: [inbound.secret, ...before] }
}

/** Undefined for a company that has no inbound address yet. */
export const inboundOf = async (companyId: string, now = Date.now()): Promise<Inbound | undefined> =>
  inboundFrom(await findSettings(companyId), now)

/** The company whose address has this secret part (its SHA-256); that before a rotation counts for a day. */
export async function findInbound(tokenHash: string, now = Date.now()): Promise<Inbound | undefined> {
  const row = await findByInboundHash(tokenHash)
  const found = await inboundFrom(row, now)
  if (row?.inboundHash === tokenHash || (found && found.secrets.length > 1)) return found
  return undefined
}

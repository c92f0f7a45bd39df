import { randomBytes } from 'node:crypto'
import { sealJson, unsealJson } from '@/lib/platform/crypto/company-key'
import type { EndpointRow } from './repository'

/** What an endpoint keeps sealed: its address, which may hold a key of its own, and the secrets that sign. */
export type Sealed = { url: string; secret: string; previous: string }

const place = ({ companyId, id }: Pick<EndpointRow, 'companyId' | 'id'>) => ({
  companyId,
  table: 'webhook_endpoints',
  row: id,
})

export const sealEndpoint = (row: Pick<EndpointRow, 'companyId' | 'id'>, sealed: Sealed) => sealJson(place(row), sealed)
export const openEndpoint = (row: Pick<EndpointRow, 'companyId' | 'id' | 'blob'>) =>
  unsealJson<Sealed>(place(row), row.blob)

/** 32 random bytes in the form of Standard Webhooks. */
export const newSecret = () => `whsec_${randomBytes(32).toString('base64')}`

/** How long the secret before the last rotation signs beside it. */
export const rotationMs = 24 * 3_600_000

/** The secrets that sign now, the newest first. */
export const signingSecrets = (row: EndpointRow, { secret, previous }: Sealed, now: number): string[] =>
  previous !== '' && row.previousUntil > now ? [secret, previous] : [secret]

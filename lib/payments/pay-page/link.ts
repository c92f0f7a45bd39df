import { createHash, randomBytes } from 'node:crypto'
import { newId } from '@/lib/platform/ids'
import { publicUrl } from '@/lib/platform/public-url'
import type { PayLinkRow } from './repository'

const lifeMs = 30 * 86_400_000

/** What is stored of an address: nobody who reads the database can open the page. */
export const slugHash = (slug: string): string => createHash('sha256').update(slug).digest('hex')

export type PayLinkSubject = Pick<PayLinkRow, 'companyId' | 'customerId' | 'debtId' | 'conversationId' | 'simulated'>

/**
 * 134 random bits in letters and digits alone: an address that ends in `_` or `-` loses it wherever a phone or a reader
 * of ours takes the last sign for punctuation.
 */
const newSlug = () =>
  BigInt(`0x${randomBytes(17).toString('hex')}`)
    .toString(36)
    .padStart(27, '0')
    .slice(-26)

/** A fresh address of a debtor's page (30 days) and the row to store with `insertPayLink`. */
export function newPayLink(subject: PayLinkSubject, now: number): { slug: string; url: string; row: PayLinkRow } {
  const slug = newSlug()
  const { companyId, customerId, debtId, conversationId, simulated } = subject
  const row: PayLinkRow = {
    id: newId('payLink', now),
    companyId,
    customerId,
    debtId,
    conversationId,
    simulated,
    slugHash: slugHash(slug),
    expiresAt: now + lifeMs,
    attempts: 0,
    lockedUntil: 0,
    sessionHash: '',
    sessionUntil: 0,
    verifiedAt: 0,
    revokedAt: 0,
    createdAt: now,
  }
  return { slug, url: publicUrl(`/pay/${slug}`), row }
}

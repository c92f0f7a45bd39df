/** What in a line's text names a payment or a charge: names of the PIX arrangement, and words that may be txids. */
export type Ties = { endToEndIds: string[]; tokens: string[] }

// `E`, eight digits of the payer's bank, 23 characters; `D` names a return the same way. Banks write it in any case.
const arrangementId = /(?<![A-Za-z0-9])([EeDd]\d{8}[A-Za-z0-9]{23})(?![A-Za-z0-9])/g
const txidLike = /(?<![A-Za-z0-9])[A-Za-z0-9]{20,35}(?![A-Za-z0-9])/g
const most = 5

/** Looks for ties in a line's text and in the bank's own name of it. */
export function tiesOf(...texts: string[]): Ties {
  const text = texts.join(' ')
  const endToEndIds = [...new Set([...text.matchAll(arrangementId)].map((found) => found[1] ?? ''))].slice(0, most)
  const tokens = [...new Set(text.match(txidLike))].filter((word) => !endToEndIds.includes(word)).slice(0, most)
  return { endToEndIds, tokens }
}

/** Of what came in under a name of the PIX arrangement, in any bank's file of any format. */
export const namedIdentity = (endToEndId: string, cents: number): string =>
  JSON.stringify(['e2e', endToEndId.toUpperCase(), cents])

/** Names of the PIX arrangement that differ by case alone are one: statements are written in upper case. */
export const sameName = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase()

/** The name in the PIX arrangement of what came in or was sent back, as the bank wrote it, or empty. */
export const endToEndOf = (ties: Ties): string => ties.endToEndIds.find((id) => /^E/i.test(id)) ?? ''

/**
 * What makes a line itself, whatever file brings it. An end-to-end id alone with its sum and side is the strongest; then,
 * also in any format, the payment sent back or the charge it names (`txid`, of credits) with day and sum, and a number
 * (from 1) among the lines of one file that are alike; then the bank's id with day, sum and text, since banks use one again; else day, sum and text,
 * and such a number.
 */
export function identityOf(
  line: { day: string; cents: number; description: string; bankId: string; account: string },
  alike: (identity: string) => number,
  txid = '',
): string {
  const { account, bankId, day, cents, description } = line
  const ties = tiesOf(description, bankId)
  const e2e = endToEndOf(ties)
  if (e2e && cents > 0) return namedIdentity(e2e, cents)
  if (cents < 0 && ties.endToEndIds[0]) {
    // What was sent back may go in equal parts, all of them under the payment's name.
    const sent = JSON.stringify(['sent', (e2e || ties.endToEndIds[0]).toUpperCase(), day, cents])
    return JSON.stringify([sent, alike(sent)])
  }
  if (txid) {
    const named = JSON.stringify(['txid', txid, day, cents])
    return JSON.stringify([named, alike(named)])
  }
  if (bankId) return JSON.stringify(['id', account, bankId, day, cents, description])
  const plain = JSON.stringify(['line', account, day, cents, description])
  return JSON.stringify([plain, alike(plain)])
}

/** Numbers the lines of one file that are alike, from 1. */
export function countAlike(): (identity: string) => number {
  const seen = new Map<string, number>()
  return (identity) => {
    const number = (seen.get(identity) ?? 0) + 1
    seen.set(identity, number)
    return number
  }
}

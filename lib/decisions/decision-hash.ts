import { createHash } from 'node:crypto'
import type { DecisionRow } from './repository'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** A double's 64 bits in hex, most significant byte first. */
export function bitsOf(value: number): string {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value)
  return bytes.toString('hex')
}

/** SHA-256 of all that a decision is and that never changes, as one JSON array in this order. */
export const decisionHash = (row: DecisionRow): string =>
  sha256(
    JSON.stringify([
      ...[row.id, row.companyId, row.modelId, row.modelVersion, row.modelHash, row.decision, row.label],
      ...[bitsOf(row.probability), bitsOf(row.threshold), row.at, row.inputHash],
    ]),
  )

/** One fingerprint of a chunk's decisions, in their order. */
export const decisionsHash = (rows: readonly DecisionRow[]): string => sha256(rows.map(decisionHash).join(''))

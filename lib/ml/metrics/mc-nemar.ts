import { MlError } from '../errors.ts'
import { twoSidedNormal } from './normal.ts'

/** Fewer discordant rows than this are tested exactly. */
const EXACT_BELOW = 25

export interface McNemarResult {
  /** Rows that only A decides as labelled, and only B. */
  onlyA: number
  onlyB: number
  /** (|onlyA − onlyB| − 1)² ÷ (onlyA + onlyB); null when tested exactly. */
  chiSquare: number | null
  /** Two-sided. */
  pValue: number
}

/**
 * Tests whether two models err equally often on the same rows (McNemar 1947, with the continuity
 * correction of Edwards 1948; the exact binomial test below 25 discordant rows). `a` and `b` hold
 * P(approve), decided at their own thresholds. Throws `invalid_input` on unequal lengths.
 */
export function mcNemar(
  labels: Uint8Array,
  a: Float64Array,
  b: Float64Array,
  thresholds: { a: number; b: number } = { a: 0.5, b: 0.5 },
): McNemarResult {
  if (labels.length !== a.length || labels.length !== b.length) {
    throw new MlError('invalid_input', `${labels.length} labels, ${a.length} and ${b.length} probabilities`)
  }
  let onlyA = 0
  let onlyB = 0
  for (let i = 0; i < labels.length; i++) {
    const rightA = (a[i] as number) >= thresholds.a === (labels[i] === 1)
    const rightB = (b[i] as number) >= thresholds.b === (labels[i] === 1)
    if (rightA && !rightB) onlyA++
    if (rightB && !rightA) onlyB++
  }
  return mcNemarOfCounts(onlyA, onlyB)
}

/** The same from the two counts of discordant rows. */
export function mcNemarOfCounts(onlyA: number, onlyB: number): McNemarResult {
  const discordant = onlyA + onlyB
  if (discordant < EXACT_BELOW) {
    return { onlyA, onlyB, chiSquare: null, pValue: exact(Math.min(onlyA, onlyB), discordant) }
  }
  const chiSquare = Math.max(0, Math.abs(onlyA - onlyB) - 1) ** 2 / discordant
  return { onlyA, onlyB, chiSquare, pValue: twoSidedNormal(Math.sqrt(chiSquare)) }
}

/** 2 · P(X ≤ fewer), X binomial(count, ½), at most 1. */
function exact(fewer: number, count: number): number {
  let ways = 1
  let sum = 0
  for (let i = 0; i <= fewer; i++) {
    sum += ways
    ways = (ways * (count - i)) / (i + 1)
  }
  return Math.min(1, (2 * sum) / 2 ** count)
}

import { MlError } from '../errors.ts'
import { twoSidedNormal } from './normal.ts'
import { sortedByClass } from './sorted-by-class.ts'

export interface DeLongResult {
  aucA: number
  aucB: number
  /** aucA − aucB. */
  difference: number
  standardError: number
  z: number
  /** Two-sided. */
  pValue: number
}

/**
 * Tests whether two scores of the same rows have different AUCs (DeLong, DeLong & Clarke-Pearson
 * 1988). Throws `invalid_input` unless both classes have two rows. Equal scores give z 0, p 1.
 */
export function deLong(labels: Uint8Array, pA: Float64Array, pB: Float64Array): DeLongResult {
  const a = placements(labels, pA)
  const b = placements(labels, pB)
  if (a.ofPositives.length < 2 || a.ofNegatives.length < 2) {
    throw new MlError('invalid_input', 'both classes need two rows or more')
  }
  const aucA = mean(a.ofPositives)
  const aucB = mean(b.ofPositives)
  const variance =
    varianceOfDifference(a.ofPositives, b.ofPositives) + varianceOfDifference(a.ofNegatives, b.ofNegatives)
  const difference = aucA - aucB
  const standardError = Math.sqrt(variance)
  const z = difference === 0 ? 0 : difference / standardError
  return { aucA, aucB, difference, standardError, z, pValue: twoSidedNormal(z) }
}

/** Each row's share of the other class that it is ranked right against (ties half), in row order. */
export function placements(labels: Uint8Array, scores: Float64Array): { ofPositives: number[]; ofNegatives: number[] } {
  const { positives, negatives } = sortedByClass(labels, scores)
  const ofPositives: number[] = []
  const ofNegatives: number[] = []
  labels.forEach((label, i) => {
    const score = scores[i] as number
    if (label === 1) ofPositives.push(rank(negatives, score) / negatives.length)
    else ofNegatives.push(1 - rank(positives, score) / positives.length)
  })
  return { ofPositives, ofNegatives }
}

/** How many of `sorted` lie below `score`, ties half. */
function rank(sorted: Float64Array, score: number): number {
  return (firstAt(sorted, (value) => value >= score) + firstAt(sorted, (value) => value > score)) / 2
}

function firstAt(sorted: Float64Array, test: (value: number) => boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(sorted[middle] as number)) high = middle
    else low = middle + 1
  }
  return low
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function varianceOfDifference(a: number[], b: number[]): number {
  const differences = a.map((value, i) => value - (b[i] as number))
  const centre = mean(differences)
  const squares = differences.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return squares / (a.length - 1) / a.length
}

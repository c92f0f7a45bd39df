import type { Memory } from '../code.ts'
import {
  BIN,
  FEATURE_ID,
  FEATURE_WORDS,
  FEATURES,
  FLOOR,
  G,
  H,
  HAS_MISSING,
  KIND,
  L1,
  LAMBDA,
  LEFT_G,
  LEFT_H,
  LIST,
  LOWER,
  MIN_H,
  MISSING_LEFT,
  MONOTONE,
  NUMERIC,
  PARAMS,
  RESULT,
  SCORE,
  SCRATCH,
  UPPER,
  VALUE_BINS,
  VALUE_LAMBDA,
  VALUE_SHIFT,
} from '../header.ts'
import { splitScore } from '../score.ts'
import type { ScanNode } from '../split.ts'
import { countFeature, marginal } from './sums.ts'

export function scan(memory: Memory, header: number, slot: number, count: number): void {
  scanListed(memory, header, count, (feature) => marginal(memory, header, slot, feature))
}

export function search(memory: Memory, header: number, from: number, to: number, count: number): void {
  scanListed(memory, header, count, (feature) => countFeature(memory, header, from, to, feature))
}

function scanListed(memory: Memory, header: number, count: number, sum: (feature: number) => void): void {
  const { words, doubles } = memory
  const at = header >> 2
  const result = (words[at + RESULT] as number) >> 3
  const params = (words[at + PARAMS] as number) >> 3
  const list = (words[at + LIST] as number) >> 2
  const node = readNode(doubles, params)
  doubles[result + SCORE] = doubles[params + FLOOR] as number
  doubles[result + FEATURE_ID] = -1
  for (let i = 0; i < count; i++) {
    const feature = words[list + i] as number
    const info = ((words[at + FEATURES] as number) >> 2) + feature * FEATURE_WORDS
    if (words[info + NUMERIC] !== 1) continue
    sum(feature)
    scanNumbers(memory, (words[at + SCRATCH] as number) >> 2, info, feature, node, result)
  }
}

function readNode(doubles: Float64Array, params: number): ScanNode {
  const read = (word: number): number => doubles[params + word] as number
  return {
    g: read(G),
    h: read(H),
    lambda: read(LAMBDA),
    l1: read(L1),
    minH: read(MIN_H),
    valueLambda: read(VALUE_LAMBDA),
    valueShift: read(VALUE_SHIFT),
    lower: read(LOWER),
    upper: read(UPPER),
    minGain: 0,
    categorySmoothing: 0,
    categoryLambda: 0,
  }
}

/**
 * Tries every edge and improves the result where strictly better, so ties stay with the lower
 * feature and bin. Missing rows are tried right, then left; "value or missing" is tried last and is
 * free of the monotone order, which compares values only.
 */
function scanNumbers(
  { words, doubles }: Memory,
  sums: number,
  info: number,
  feature: number,
  node: ScanNode,
  result: number,
): void {
  const bins = words[info + VALUE_BINS] as number
  const monotone = words[info + MONOTONE] as number
  const hasMissing = words[info + HAS_MISSING] === 1
  const missingH = hasMissing ? (words[sums + 2 * bins] as number) >>> 0 : 0
  const missingG = hasMissing ? (words[sums + 2 * bins + 1] as number) : 0
  const presentH = node.h - missingH
  const improve = (kind: number, bin: number, g: number, h: number, direction: number, missingLeft: boolean): void => {
    const score = splitScore(node, g, h, direction, node.lambda)
    if (!(score > (doubles[result + SCORE] as number))) return
    doubles[result + SCORE] = score
    doubles[result + FEATURE_ID] = feature
    doubles[result + BIN] = bin
    doubles[result + KIND] = kind
    doubles[result + MISSING_LEFT] = missingLeft ? 1 : 0
    doubles[result + LEFT_G] = g
    doubles[result + LEFT_H] = h
  }
  let g = 0
  let h = 0
  for (let bin = 0; bin < bins; bin++) {
    const binH = (words[sums + 2 * bin] as number) >>> 0
    if (binH === 0) continue
    g += words[sums + 2 * bin + 1] as number
    h += binH
    if (h === presentH) {
      if (missingH > 0) improve(3, bin, g, h, 0, false)
      return
    }
    improve(1, bin, g, h, monotone, missingH === 0 && 2 * h >= node.h)
    if (missingH > 0) improve(1, bin, g + missingG, h + missingH, monotone, true)
  }
}

import {
  BIN,
  CONSTANTS,
  FEATURE_ID,
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
  MIN_H,
  MISSING_LEFT,
  MONOTONE,
  NUMERIC,
  PARAMS,
  RESULT,
  SCORE,
  SCRATCH,
  VALUE_BINS,
} from '../header'
import { isBounded, real, splitScore } from './node'
import { countFeature, sumsOf } from './sums'
import { featureAt, word } from './words'

export function scan(header: usize, slot: usize, count: i32): void {
  begin(header)
  const list = <usize>word(header, LIST)
  for (let i = 0; i < count; i++) {
    const feature = word(list, i)
    if (word(featureAt(header, feature), NUMERIC) == 1) scanNumbers(header, sumsOf(header, slot, feature), feature)
  }
}

export function search(header: usize, from: i32, to: i32, count: i32): void {
  begin(header)
  const list = <usize>word(header, LIST)
  for (let i = 0; i < count; i++) {
    const feature = word(list, i)
    if (word(featureAt(header, feature), NUMERIC) != 1) continue
    countFeature(header, from, to, feature)
    scanNumbers(header, word(header, SCRATCH), feature)
  }
}

function begin(header: usize): void {
  const result = <usize>word(header, RESULT)
  store<f64>(result + SCORE * 8, real(word(header, PARAMS), FLOOR))
  store<f64>(result + FEATURE_ID * 8, -1)
}

function record(result: usize, score: f64, feature: i32, kind: i32, bin: i32, g: f64, h: f64, missingLeft: bool): void {
  store<f64>(result + SCORE * 8, score)
  store<f64>(result + FEATURE_ID * 8, <f64>feature)
  store<f64>(result + BIN * 8, <f64>bin)
  store<f64>(result + KIND * 8, <f64>kind)
  store<f64>(result + MISSING_LEFT * 8, missingLeft ? 1 : 0)
  store<f64>(result + LEFT_G * 8, g)
  store<f64>(result + LEFT_H * 8, h)
}

/** See the reference's; the bins as 64-bit sums. */
function scanNumbers(header: usize, sums: usize, feature: i32): void {
  const info = featureAt(header, feature)
  const params = <usize>word(header, PARAMS)
  const bounded = isBounded(params)
  if (bounded || word(info, MONOTONE) != 0) scanBounded(header, sums, feature, info, bounded)
  else scanFree(header, sums, feature, info)
}

/**
 * Two cuts at a time, first with the missing rows on the right, then on the left. Empty bins repeat
 * the score before them, which never wins.
 */
function scanFree(header: usize, sums: usize, feature: i32, info: usize): void {
  const params = <usize>word(header, PARAMS)
  const result = <usize>word(header, RESULT)
  const bins = word(info, VALUE_BINS)
  const total = <i64>real(params, H)
  const missing = word(info, HAS_MISSING) == 1 ? load<i64>(sums + (bins << 3)) : 0
  const floor = load<f64>(result + SCORE * 8)
  const right = bestCut(header, sums, bins, 0, floor)
  const score = cutScore
  const sum = cutSum
  if (missing != 0) {
    const left = bestCut(header, sums, bins, missing, floor)
    if (left >= 0 && (right < 0 || cutScore > score || (cutScore == score && left < right))) {
      record(result, cutScore, feature, 1, left, <f64>(cutSum >> 32), <f64>(cutSum & 0xffffffff), true)
      return
    }
  }
  if (right < 0) return
  const h = sum & 0xffffffff
  const kind = h == total - (missing & 0xffffffff) ? 3 : 1
  record(result, score, feature, kind, right, <f64>(sum >> 32), <f64>h, missing == 0 && 2 * h >= total)
}

let cutScore: f64 = 0
let cutSum: i64 = 0

// @ts-ignore: decorator
@inline
function splat(params: usize, index: usize): v128 {
  return v128.load64_splat(params + (index << 3))
}

/**
 * First bin whose cut scores most above `floor`, −1 without one; its score and left sum in the
 * globals. `start`: what is on the left before bin 0. The sum after the last bin is read too and
 * must be 0 or the missing bin's: either leaves nothing on the right.
 */
function bestCut(header: usize, sums: usize, bins: i32, start: i64, floor: f64): i32 {
  const params = <usize>word(header, PARAMS)
  const constants = <usize>word(header, CONSTANTS)
  const least = max(real(params, MIN_H), 1)
  const limit = <i64>Math.floor(real(params, H) - least)
  // Missing rows alone on the left are the same as alone on the right, which is tried there.
  const first = max(<i64>Math.ceil(least), (start & 0xffffffff) + 1)
  const shrinks = real(params, L1) > 0
  const offset = splat(constants, 17)
  const mask = splat(constants, 18)
  const totalG = splat(params, G)
  const totalH = splat(params, H)
  const lambda = splat(params, LAMBDA)
  const leastH = f64x2.splat(least)
  let best = f64x2.splat(floor)
  let found = -1
  let bin = 0
  let sum = start
  for (; bin < bins; bin++) {
    const next = sum + load<i64>(sums + (bin << 3))
    if ((next & 0xffffffff) >= first) break
    sum = next
  }
  for (; bin < bins; bin += 2) {
    const one = sum + load<i64>(sums + (bin << 3))
    if ((one & 0xffffffff) > limit) break
    sum = one + load<i64>(sums + (bin << 3), 8)
    const two = i64x2.replace_lane(i64x2.splat(one), 1, sum)
    const h = f64x2.sub(v128.or(v128.and(two, mask), offset), offset)
    const g = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(two, two, 1, 3, 1, 3))
    const otherG = f64x2.sub(totalG, g)
    const otherH = f64x2.sub(totalH, h)
    const q = f64x2.add(h, lambda)
    const otherQ = f64x2.add(otherH, lambda)
    let square = f64x2.mul(g, g)
    let otherSquare = f64x2.mul(otherG, otherG)
    if (shrinks) {
      square = shrunkSquare(g, params)
      otherSquare = shrunkSquare(otherG, params)
    }
    const above = f64x2.add(f64x2.mul(square, otherQ), f64x2.mul(otherSquare, q))
    const score = f64x2.div(above, f64x2.mul(q, otherQ))
    const better = v128.and(f64x2.gt(score, best), f64x2.ge(otherH, leastH))
    if (!v128.any_true(better)) continue
    if (i64x2.extract_lane(better, 0) != 0) {
      found = bin
      cutSum = one
      best = f64x2.splat(f64x2.extract_lane(score, 0))
    }
    if (i64x2.extract_lane(v128.and(better, f64x2.gt(score, best)), 1) != 0) {
      found = bin + 1
      cutSum = sum
      best = f64x2.splat(f64x2.extract_lane(score, 1))
    }
  }
  cutScore = f64x2.extract_lane(best, 0)
  return found
}

function shrunkSquare(g: v128, params: usize): v128 {
  const size = f64x2.max(f64x2.sub(f64x2.abs(g), splat(params, L1)), f64x2.splat(0))
  return f64x2.mul(size, size)
}

/** One cut at a time, under bounds or a direction. */
function scanBounded(header: usize, sums: usize, feature: i32, info: usize, bounded: bool): void {
  const params = <usize>word(header, PARAMS)
  const result = <usize>word(header, RESULT)
  const bins = word(info, VALUE_BINS)
  const monotone = word(info, MONOTONE)
  const total = <i64>real(params, H)
  const missing = word(info, HAS_MISSING) == 1 ? load<i64>(sums + (bins << 3)) : 0
  const missingH = missing & 0xffffffff
  const present = total - missingH
  let best = load<f64>(result + SCORE * 8)
  let sum: i64 = 0
  for (let bin = 0; bin < bins; bin++, sums += 8) {
    const own = load<i64>(sums)
    if (own == 0) continue
    sum += own
    const h = sum & 0xffffffff
    const last = h == present
    if (last && missingH == 0) return
    const score = splitScore(params, <f64>(sum >> 32), <f64>h, last ? 0 : monotone, bounded)
    if (score > best) {
      best = score
      const left = missingH == 0 && 2 * h >= total
      record(result, score, feature, last ? 3 : 1, bin, <f64>(sum >> 32), <f64>h, left)
    }
    if (last) return
    if (missingH == 0) continue
    const both = sum + missing
    const bothH = both & 0xffffffff
    const other = splitScore(params, <f64>(both >> 32), <f64>bothH, monotone, bounded)
    if (other > best) {
      best = other
      record(result, other, feature, 1, bin, <f64>(both >> 32), <f64>bothH, true)
    }
  }
}

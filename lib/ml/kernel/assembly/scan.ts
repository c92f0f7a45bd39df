import {
  BIN,
  FEATURE_ID,
  FLOOR,
  H,
  HAS_MISSING,
  KIND,
  LEFT_G,
  LEFT_H,
  LIST,
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
  const result = <usize>word(header, RESULT)
  const bins = word(info, VALUE_BINS)
  const monotone = word(info, MONOTONE)
  const bounded = isBounded(params)
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

import { CONSTANTS, LABELS, LEAVES, MARGINS, PAIRS, VALUES } from '../header'
import { word } from './words'

// @ts-ignore: decorator
@inline
function constant(constants: usize, index: usize): v128 {
  return v128.load64_splat(constants + (index << 3))
}

// @ts-ignore: decorator
@inline
function two(table: usize, a: u32, b: u32): v128 {
  return f64x2.replace_lane(v128.load64_splat(table + (a << 3)), 1, load<f64>(table + (b << 3)))
}

/** Two rows at a time, the second repeated when the count is odd. No fused multiply-add: JS has none. */
export function gradients(header: usize, from: i32, to: i32): void {
  const margins = <usize>word(header, MARGINS)
  const labels = <usize>word(header, LABELS)
  const leaves = <usize>word(header, LEAVES)
  const pairs = <usize>word(header, PAIRS)
  const values = <usize>word(header, VALUES)
  const c = <usize>word(header, CONSTANTS)
  for (let row = from; row < to; row += 2) {
    const other = min(row + 1, to - 1)
    const a = load<u8>(labels + row)
    const b = load<u8>(labels + other)
    let margin = f64x2.replace_lane(v128.load64_splat(margins + (row << 3)), 1, load<f64>(margins + (other << 3)))
    margin = f64x2.add(margin, two(values, load<u8>(leaves + row), load<u8>(leaves + other)))
    store<f64>(margins + (row << 3), f64x2.extract_lane(margin, 0))
    store<f64>(margins + (other << 3), f64x2.extract_lane(margin, 1))
    const magic = constant(c, 4)
    const x = f64x2.neg(f64x2.pmin(f64x2.abs(margin), constant(c, 8)))
    const shifted = f64x2.add(f64x2.mul(x, constant(c, 5)), magic)
    const whole = f64x2.sub(shifted, magic)
    const high = f64x2.sub(x, f64x2.mul(whole, constant(c, 6)))
    const r = f64x2.sub(high, f64x2.mul(whole, constant(c, 7)))
    let e = f64x2.add(f64x2.mul(constant(c, 9), r), constant(c, 10))
    e = f64x2.add(f64x2.mul(e, r), constant(c, 11))
    e = f64x2.add(f64x2.mul(e, r), constant(c, 12))
    e = f64x2.add(f64x2.mul(e, r), constant(c, 13))
    e = f64x2.add(f64x2.mul(e, r), constant(c, 14))
    e = f64x2.add(f64x2.mul(e, r), constant(c, 15))
    e = f64x2.add(f64x2.mul(e, r), constant(c, 16))
    e = f64x2.add(f64x2.mul(e, r), constant(c, 16))
    // The low bits of `shifted` are the exponent; 1023 more and it sits where doubles keep theirs.
    const power = i64x2.shl(i64x2.add(shifted, i64x2.splat(1023)), 52)
    const small = f64x2.mul(e, power)
    const one = constant(c, 16)
    const likely = f64x2.div(one, f64x2.add(one, small))
    const unlikely = f64x2.mul(small, likely)
    const positive = f64x2.ge(margin, f64x2.splat(0))
    const approved = i64x2.ne(i64x2.replace_lane(i64x2.splat(a), 1, b), i64x2.splat(0))
    const wrong = v128.xor(positive, approved)
    const error = v128.bitselect(likely, unlikely, wrong)
    const g = f64x2.add(f64x2.mul(error, two(c, a, b)), magic)
    const scaled = f64x2.mul(f64x2.mul(unlikely, likely), two(c + 16, a, b))
    const h = f64x2.pmax(f64x2.sub(f64x2.add(scaled, magic), magic), one)
    const hBits = f64x2.add(h, magic)
    const pair = v128.or(i64x2.shl(g, 16), v128.and(hBits, i64x2.splat(0xffff)))
    store<i32>(pairs + (row << 2), <i32>i64x2.extract_lane(pair, 0))
    store<i32>(pairs + (other << 2), <i32>i64x2.extract_lane(pair, 1))
  }
}

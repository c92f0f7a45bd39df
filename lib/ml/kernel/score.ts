import { NODE } from '../model.ts'
import type { ScanNode, Split } from './split.ts'

/** Gains below this share of the node's own score are rounding, not learning: 2⁻⁴⁰. */
const ROUNDING = 9.094947017729282e-13

/** g moved towards 0 by l1. */
function soft(g: number, l1: number): number {
  const size = Math.max(Math.abs(g) - l1, 0)
  return g < 0 ? -size : size
}

/** Value of a leaf with these sums: shrunk, then held inside the node's bounds. */
export function leafValue(node: ScanNode, g: number, h: number): number {
  const value = (soft(g, node.l1) + node.valueShift) / (h + node.valueLambda)
  return value < node.lower ? node.lower : Math.min(value, node.upper)
}

function isBounded(node: ScanNode): boolean {
  return node.lower > Number.NEGATIVE_INFINITY || node.upper < Number.POSITIVE_INFINITY
}

/** What the value takes off the loss of rows with these sums: 2(gv − l1|v|) − (h + λ)v². */
function explained(g: number, q: number, l1: number, value: number): number {
  return 2 * (g * value - l1 * Math.abs(value)) - q * value * value
}

/** The node's score as one leaf. */
export function nodeScore(node: ScanNode): number {
  const q = node.h + node.lambda
  if (isBounded(node)) return explained(node.g, q, node.l1, leafValue(node, node.g, node.h))
  const size = Math.max(Math.abs(node.g) - node.l1, 0)
  return (size * size) / q
}

/** Score a split must exceed. */
export function scoreFloor(node: ScanNode): number {
  const own = nodeScore(node)
  return own + Math.max(node.minGain, own * ROUNDING)
}

/**
 * Score of sending sums g, h left (xgboost's structure score, Chen & Guestrin 2016, eq. 7, with
 * bounds as in its monotone constraints). NaN when minH or the monotone direction forbids it. The
 * kernel repeats it operation for operation.
 */
export function splitScore(node: ScanNode, g: number, h: number, monotone: number, lambda: number): number {
  const otherG = node.g - g
  const otherH = node.h - h
  if (h < node.minH || otherH < node.minH) return Number.NaN
  const q = h + lambda
  const otherQ = otherH + lambda
  const bounded = isBounded(node)
  if (monotone !== 0 || bounded) {
    const value = leafValue(node, g, h)
    const other = leafValue(node, otherG, otherH)
    if (monotone !== 0 && (other - value) * monotone <= 0) return Number.NaN
    if (bounded) return explained(g, q, node.l1, value) + explained(otherG, otherQ, node.l1, other)
  }
  const size = Math.max(Math.abs(g) - node.l1, 0)
  const otherSize = Math.max(Math.abs(otherG) - node.l1, 0)
  return (size * size * otherQ + otherSize * otherSize * q) / (q * otherQ)
}

/**
 * The children of a split node. A monotone split puts the middle of their values between the two
 * subtrees, so that nothing below can break the order.
 */
export function childNodes(node: ScanNode, split: Split, monotone: number): [ScanNode, ScanNode] {
  const left = { ...node, g: split.leftG, h: split.leftH }
  const right = { ...node, g: node.g - split.leftG, h: node.h - split.leftH }
  if (monotone === 0 || split.kind !== NODE.number) return [left, right]
  const middle = (leafValue(node, left.g, left.h) + leafValue(node, right.g, right.h)) / 2
  const [low, high] = monotone > 0 ? [left, right] : [right, left]
  low.upper = middle
  high.lower = middle
  return [left, right]
}

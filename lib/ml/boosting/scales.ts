import type { ScanNode } from '../kernel/split.ts'
import type { BoostingOptions } from './options.ts'

/** Integer units of one unit of gradient and of hessian, and what each class weighs. */
export interface Scales {
  gradient: number
  hessian: number
  /** By label. */
  weights: readonly [number, number]
}

/**
 * The finest whole-number gradients whose sums over `rows` rows stay exact: |Σg| < 2³¹ and
 * Σh < 2³², one g in 16 signed and one h in 16 unsigned bits (p(1 − p) ≤ ¼).
 */
export function scalesFor(rows: number, positiveWeight: number): Scales {
  const heaviest = Math.max(1, positiveWeight)
  const gradient = Math.min(32_767, Math.floor((2 ** 31 - 1) / rows))
  const hessian = Math.min(262_140, Math.floor((2 ** 32 / rows) * 4) - 8)
  return { gradient: gradient / heaviest, hessian: hessian / heaviest, weights: [1, positiveWeight] }
}

/** A root with these integer sums. */
export function rootNode({ g, h }: { g: number; h: number }, options: BoostingOptions, scales: Scales): ScanNode {
  const { gradient, hessian } = scales
  return {
    g,
    h,
    lambda: options.lambda * hessian,
    l1: options.alpha * gradient,
    minH: options.minChildWeight * hessian,
    valueLambda: options.lambda * hessian,
    valueShift: 0,
    lower: Number.NEGATIVE_INFINITY,
    upper: Number.POSITIVE_INFINITY,
    minGain: options.minGain / gainUnit(scales),
    categorySmoothing: options.categorySmoothing * hessian,
    categoryLambda: options.categoryLambda * hessian,
  }
}

/** Margin of one raw leaf value g/h. */
export function valueUnit({ gradient, hessian }: Scales): number {
  return hessian / gradient
}

/** Fall of the loss, ½ Σ g²/(h + λ), of one raw unit of gain. */
export function gainUnit({ gradient, hessian }: Scales): number {
  return (0.5 * hessian) / (gradient * gradient)
}

/** Adding and taking away 1.5 · 2⁵² rounds a double to a whole number, halves to even. */
export const MAGIC = 6755399441055744
/** Margins beyond ±this are as good as this: e⁻⁴⁰ is far below one step of the integer gradients. */
export const MARGIN_LIMIT = 40

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10

/**
 * Constants of the kernel, in the order both sides read them: first the gradient pass's scales of
 * gradient and hessian by label, then those of e^r = Σ rᵏ/k!, |r| ≤ ln 2 ÷ 2, highest power first
 * (degree 8 is good to 2e-10, a hundred thousandth of a step of the integer gradients), then what
 * the WASM scan turns sums into doubles with: 2⁵², and the bits of 2³² − 1.
 */
export const KERNEL_CONSTANTS: readonly number[] = [
  0,
  0,
  0,
  0,
  MAGIC,
  Math.LOG2E,
  LN2_HIGH,
  LN2_LOW,
  MARGIN_LIMIT,
  1 / 40320,
  1 / 5040,
  1 / 720,
  1 / 120,
  1 / 24,
  1 / 6,
  0.5,
  1,
  2 ** 52,
  (2 ** 32 - 1) * 2 ** -1074,
]

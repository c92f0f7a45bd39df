/** Linear light of `#rrggbb`. */
const linear = (hex: string) =>
  [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))

const dot = (row: readonly number[], values: readonly number[]) =>
  row.reduce((sum, weight, index) => sum + weight * (values[index] ?? Number.NaN), 0)

const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], linear(hex))

/** WCAG 2 contrast ratio. */
export function contrast(a: string, b: string): number {
  const [one, two] = [luminance(a), luminance(b)]
  return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05)
}

/** Machado, Oliveira and Fernandes (2009), severity 1. */
export const sights = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const
export type Sight = keyof typeof sights

// Björn Ottosson's OKLab: linear sRGB to cone response, and its cube roots to L, a, b.
const cone = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
]
const opponent = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
]

function oklab(hex: string, sight: Sight): number[] {
  const seen = sights[sight].map((row) => Math.min(1, Math.max(0, dot(row, linear(hex)))))
  const roots = cone.map((row) => Math.cbrt(dot(row, seen)))
  return opponent.map((row) => dot(row, roots))
}

/** OKLab distance × 100 as that sight sees it. */
export function distance(a: string, b: string, sight: Sight): number {
  const other = oklab(b, sight)
  return 100 * Math.hypot(...oklab(a, sight).map((value, index) => value - (other[index] ?? Number.NaN)))
}

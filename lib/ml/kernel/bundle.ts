import { BINS } from './header.ts'

/** Where a feature's bin sits in its bundle's byte: ⌊byte ÷ inner⌋ mod size. */
export interface BundlePlace {
  bundle: number
  inner: number
}

/** Features with more codes than this stay alone. */
const MAX_BUNDLED = 128

/**
 * Puts features with few codes into shared bytes, as digits of a mixed-radix number: first fit, in
 * order, product at most 256. Nothing is lost: every combination keeps its own code. (The exact
 * form of exclusive feature bundling, Ke et al. 2017, LightGBM §4.)
 */
export function planBundles(sizes: readonly number[]): { places: BundlePlace[]; products: number[] } {
  const products: number[] = []
  const places = sizes.map((size): BundlePlace => {
    const wanted = Math.max(1, size)
    let bundle = wanted > MAX_BUNDLED ? -1 : products.findIndex((product) => product * wanted <= BINS)
    if (bundle < 0) bundle = products.push(1) - 1
    const inner = products[bundle] as number
    products[bundle] = inner * wanted
    return { bundle, inner }
  })
  return { places, products }
}

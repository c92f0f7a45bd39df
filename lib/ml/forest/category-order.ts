import type { Kernel } from '../kernel/kernel.ts'
import type { Split } from '../kernel/split.ts'
import { NODE } from '../model.ts'

/**
 * Categories in the order of their approve share among the rows one tree drew, so that a node cuts
 * them like a number: as good as a fresh order for every node and less bound to chance (Wright &
 * König 2019, "Splitting on categorical predictors in random forests"). Rows the tree did not draw
 * have no part in it.
 */
export interface CategoryOrder {
  /** Orders anew by the rows order[0..drawn) of the kernel. */
  arrange(drawn: number): void
  /** A cut of a category as the subset of bins it stands for; any other split as it is. */
  asSubset(split: Split): Split
}

/** `kernel` made with `orderedCategories`; its codes are rewritten by each `arrange`. */
export function createCategoryOrder(kernel: Kernel): CategoryOrder {
  const features = [...kernel.features.keys()].filter((f) => kernel.features[f]?.binOf)
  const placesOf = new Map(features.map((f) => [f, Uint8Array.from({ length: 256 }, (_, bin) => bin)]))
  return {
    arrange(drawn) {
      for (const [feature, places] of placesOf) {
        const codes = kernel.codes(feature)
        const bins = kernel.features[feature]?.bins ?? 0
        const order = byShare(kernel, codes, places, bins, drawn)
        const move = new Uint8Array(256).map((_, code) => code)
        order.forEach((bin, place) => {
          move[places[bin] as number] = place
          places[bin] = place
        })
        for (let row = 0; row < codes.length; row++) codes[row] = move[codes[row] as number] as number
      }
    },
    asSubset(split) {
      const places = placesOf.get(split.feature)
      if (!places || split.kind !== NODE.number) return split
      const bins = kernel.features[split.feature]?.bins ?? 0
      const leftBins: number[] = []
      for (let bin = 0; bin < bins; bin++) if ((places[bin] as number) <= split.bin) leftBins.push(bin)
      return { ...split, kind: NODE.category, bin: 0, leftBins }
    },
  }
}

/** Bins by share, ties by bin; one that no drawn row has counts as the mean. */
function byShare(kernel: Kernel, codes: Uint8Array, places: Uint8Array, bins: number, drawn: number): number[] {
  const g = new Float64Array(256)
  const h = new Float64Array(256)
  let [allG, allH] = [0, 0]
  for (let p = 0; p < drawn; p++) {
    const row = kernel.order[p] as number
    const code = codes[row] as number
    const pair = kernel.pairs[row] as number
    g[code] = (g[code] as number) + (pair >> 16)
    h[code] = (h[code] as number) + (pair & 0xffff)
    allG += pair >> 16
    allH += pair & 0xffff
  }
  const share = Float64Array.from({ length: bins }, (_, bin) => {
    const code = places[bin] as number
    return h[code] ? (g[code] as number) / (h[code] as number) : allG / allH
  })
  return [...share.keys()].sort((a, b) => (share[a] as number) - (share[b] as number) || a - b)
}

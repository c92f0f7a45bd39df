import type { BundlePlace } from './bundle.ts'

/**
 * Writes the rows' bundles side by side: byte b of a row is Σ bin × inner over the features of
 * bundle b. `columns` holds feature f at f × rows; `words` the rows, `stride` bytes each.
 */
export function interleave(
  columns: Uint8Array,
  rows: number,
  places: readonly BundlePlace[],
  words: Uint32Array,
  stride: number,
): void {
  const four = Array.from({ length: 4 }, () => new Uint8Array(rows)) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array]
  const [a, b, c, d] = four
  const step = stride / 4
  for (let group = 0; group < step; group++) {
    four.forEach((out, i) => {
      joinBundle(columns, rows, places, group * 4 + i, out)
    })
    for (let row = 0, at = group; row < rows; row++, at += step) {
      words[at] =
        (a[row] as number) | ((b[row] as number) << 8) | ((c[row] as number) << 16) | ((d[row] as number) << 24)
    }
  }
}

function joinBundle(
  columns: Uint8Array,
  rows: number,
  places: readonly BundlePlace[],
  bundle: number,
  out: Uint8Array,
): void {
  out.fill(0)
  places.forEach((place, feature) => {
    if (place.bundle !== bundle) return
    const { inner } = place
    const column = columns.subarray(feature * rows, (feature + 1) * rows)
    if (inner === 1) out.set(column)
    else for (let row = 0; row < rows; row++) out[row] = (out[row] as number) + inner * (column[row] as number)
  })
}

/** Rows known to be stored at a moment, in ms of one clock. */
export type Reading = { atMs: number; rows: number }

const windowMs = 5_000
const fewestMs = 400

/** Readings of the last seconds, the newest last. */
export function noted(readings: readonly Reading[], next: Reading): Reading[] {
  return [...readings.filter(({ atMs }) => next.atMs - atMs <= windowMs), next]
}

/** Rows a second over the window; null until there is enough of it. */
export function rowsPerSecond(readings: readonly Reading[]): number | null {
  const first = readings[0]
  const last = readings.at(-1)
  if (!first || !last || last.atMs - first.atMs < fewestMs) return null
  return ((last.rows - first.rows) * 1000) / (last.atMs - first.atMs)
}

/** Milliseconds to go; null when nobody can say. */
export function leftMs(rows: number, totalRows: number, perSecond: number | null): number | null {
  if (perSecond === null || perSecond <= 0 || rows >= totalRows) return null
  return ((totalRows - rows) * 1000) / perSecond
}

import { cpus } from 'node:os'

/** `bar` is drawn: our time as a ratio of the peer's, and the most it may be. */
export type Figure = { what: string; value: string; note?: string; bar?: Bar }

export type Bar = { label: string; ratio: number; target: number }

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** The value at share `q` of the sorted list (nearest rank). */
export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * q) - 1)] ?? 0

/** Seconds of each of `runs` runs. */
export async function timed(runs: number, work: () => Promise<unknown> | unknown): Promise<number[]> {
  const seconds: number[] = []
  for (let run = 0; run < runs; run += 1) {
    const startedMs = performance.now()
    await work()
    seconds.push((performance.now() - startedMs) / 1000)
  }
  return seconds
}

export const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
export const rate = (rows: number, seconds: number) => `${whole.format(rows / seconds)} rows/s`
export const ms = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const mb = (bytes: number) => `${whole.format(bytes / 1_048_576)} MiB`
/** `≤ target: pass` or `falls short`; a figure that could not be had falls short. */
export const verdict = (value: number, target: number, unit = '') =>
  `≤ ${target}${unit}: ${value <= target ? 'pass' : 'falls short'}`
export const machine = () =>
  `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.versions.node}`

/** A repeatable generator (mulberry32) for synthetic data. */
export function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

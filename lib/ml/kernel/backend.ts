import type { Backend } from './code.ts'
import { referenceBackend } from './reference/index.ts'
import type { Helper } from './threads/team.ts'
import { twoThreads } from './threads/two-threads.ts'
import { wasmBackend } from './wasm.ts'

/** Rows × columns from which a second thread pays. */
export const TWO_THREAD_CELLS = 2_000_000

let pair: Backend | null = null

/** From now on this thread's large trainings are helped by another; the bits stay the same. */
export function enlistHelper(helper: Helper): void {
  pair = twoThreads(helper)
}

/** The fastest backend that runs here for so many rows × columns; every backend gives the same bits. */
export function bestBackend(cells = 0): Backend {
  return (cells >= TWO_THREAD_CELLS ? pair : null) ?? wasmBackend() ?? referenceBackend
}

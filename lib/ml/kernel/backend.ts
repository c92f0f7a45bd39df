import type { Backend } from './code.ts'
import { referenceBackend } from './reference/index.ts'
import { wasmBackend } from './wasm.ts'

/** The fastest backend that runs here; every backend gives the same bits. */
export function bestBackend(): Backend {
  return wasmBackend() ?? referenceBackend
}

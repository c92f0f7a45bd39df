import type { Backend, KernelCode } from './code.ts'
import { KERNEL_WASM } from './kernel-wasm.ts'
import { viewsOf } from './reference/index.ts'

const PAGE_BYTES = 65_536
/** As compiled: 2 GiB. */
const MAX_PAGES = 32_768

let compiled: WebAssembly.Module | null | undefined

/** The kernel's module, compiled once; null where WebAssembly, its SIMD or shared memory cannot be had. */
export function kernelModule(): WebAssembly.Module | null {
  if (compiled === undefined) {
    try {
      // Throws where there is no shared memory.
      newMemory(1)
      compiled = new WebAssembly.Module(Uint8Array.from(atob(KERNEL_WASM), (letter) => letter.charCodeAt(0)))
    } catch {
      compiled = null
    }
  }
  return compiled
}

function newMemory(bytes: number): WebAssembly.Memory {
  return new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES), maximum: MAX_PAGES, shared: true })
}

export function kernelCode(module: WebAssembly.Module, memory: WebAssembly.Memory): KernelCode {
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  return exports as unknown as KernelCode
}

let held: { memory: WebAssembly.Memory; code: KernelCode } | undefined

/**
 * The thread's one kernel memory, grown to at least `bytes`. One for all trainings, since engines
 * are slow to collect such memories: a hundred short trainings would hold a hundred of them.
 */
export function kernelMemory(module: WebAssembly.Module, bytes: number): NonNullable<typeof held> {
  if (!held) {
    const memory = newMemory(bytes)
    held = { memory, code: kernelCode(module, memory) }
  }
  const missing = bytes - held.memory.buffer.byteLength
  if (missing > 0) held.memory.grow(Math.ceil(missing / PAGE_BYTES))
  return held
}

/** The AssemblyScript kernel, or null where it cannot run. */
export function wasmBackend(): Backend | null {
  const module = kernelModule()
  if (!module) return null
  return {
    name: 'wasm',
    allocate(bytes) {
      const { memory, code } = kernelMemory(module, bytes)
      return { memory: viewsOf(memory.buffer), code }
    },
  }
}

import type { Backend, KernelCode } from './code.ts'
import { KERNEL_WASM } from './kernel-wasm.ts'
import { viewsOf } from './reference/index.ts'

const PAGE_BYTES = 65_536

let compiled: WebAssembly.Module | null | undefined

/** The kernel's module, compiled once; null where WebAssembly or its SIMD cannot be had. */
function kernelModule(): WebAssembly.Module | null {
  if (compiled === undefined) {
    try {
      compiled = new WebAssembly.Module(Uint8Array.from(atob(KERNEL_WASM), (letter) => letter.charCodeAt(0)))
    } catch {
      compiled = null
    }
  }
  return compiled
}

/** The AssemblyScript kernel, or null where it cannot run. */
export function wasmBackend(): Backend | null {
  const module = kernelModule()
  if (!module) return null
  return {
    name: 'wasm',
    allocate(bytes) {
      const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) })
      const { exports } = new WebAssembly.Instance(module, { env: { memory } })
      return { memory: viewsOf(memory.buffer), code: exports as unknown as KernelCode }
    },
  }
}

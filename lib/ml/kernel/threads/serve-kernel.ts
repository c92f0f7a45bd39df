import { DONE, GRADIENTS_JOB, HELPER_HEADER, HELPER_SLOT, JOB, JOB_FROM, JOB_KIND, JOB_TO, LISTENS } from '../header.ts'
import { kernelCode } from '../wasm.ts'
import { awaitChange } from './await-change.ts'

/**
 * The second thread's whole life: does the jobs that `Team` gives it over the shared memory, and
 * returns when sent home. Blocks its thread; sleeps between jobs.
 */
export function serveKernel(memory: WebAssembly.Memory, module: WebAssembly.Module): void {
  const code = kernelCode(module, memory)
  const words = new Int32Array(memory.buffer)
  let job = 0
  Atomics.store(words, LISTENS, 1)
  for (;;) {
    job = awaitChange(words, JOB, job)
    if (job < 0) return
    const header = words[HELPER_HEADER] as number
    const from = words[JOB_FROM] as number
    const to = words[JOB_TO] as number
    if (words[JOB_KIND] === GRADIENTS_JOB) code.gradients(header, from, to)
    else code.histogram(header, from, to, words[HELPER_SLOT] as number)
    Atomics.store(words, DONE, job)
    Atomics.notify(words, DONE)
  }
}

import type { Backend, KernelCode } from '../code.ts'
import { COLUMN_BYTES, GRADIENTS_JOB, HELPER_SLOT, HISTOGRAM_JOB, STRIDE } from '../header.ts'
import { viewsOf } from '../reference/index.ts'
import { kernelMemory, kernelModule } from '../wasm.ts'
import { type Helper, Team } from './team.ts'

/** Below these a job is not worth telling another thread. */
const HISTOGRAM_ROWS = 4096
const GRADIENT_ROWS = 32_768

/**
 * The WASM backend on two threads: large histograms and gradient passes are halved by rows. Sums
 * are whole numbers, so the bits are those of one thread. Null where there is no WebAssembly.
 */
export function twoThreads(helper: Helper): Backend | null {
  const module = kernelModule()
  if (!module) return null
  let team: Team | undefined
  return {
    name: 'wasm',
    allocate(bytes) {
      const { memory, code } = kernelMemory(module, bytes)
      if (!team) {
        team = new Team(memory, helper.now)
        helper.start(memory, module)
      } else team.restart()
      const views = viewsOf(memory.buffer)
      return { memory: views, code: halved(code, views.words, team) }
    },
  }
}

function halved(code: KernelCode, words: Int32Array, team: Team): KernelCode {
  return {
    ...code,
    histogram(header, from, to, slot) {
      const middle = (from + to) >> 1
      const shared =
        to - from >= HISTOGRAM_ROWS &&
        team.share(HISTOGRAM_JOB, middle, to, () => code.histogram(header, from, middle, slot))
      if (!shared) code.histogram(header, from, to, slot)
      else code.merge(slot, words[HELPER_SLOT] as number, (words[STRIDE] as number) * COLUMN_BYTES)
    },
    gradients(header, from, to) {
      // Whole cache lines of labels and leaves on either side.
      const middle = ((from + to) >> 7) << 6
      const shared =
        to - from >= GRADIENT_ROWS && team.share(GRADIENTS_JOB, middle, to, () => code.gradients(header, from, middle))
      if (!shared) code.gradients(header, from, to)
    },
  }
}

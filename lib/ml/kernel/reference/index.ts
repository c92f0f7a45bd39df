import type { Backend, KernelCode, Memory } from '../code.ts'
import { gradients } from './gradients.ts'
import { partition, scatterLeaf } from './partition.ts'
import { scan, search } from './scan.ts'
import { countFeature, histogram, marginal, merge, subtract } from './sums.ts'

function bind(memory: Memory): KernelCode {
  return {
    histogram: (header, from, to, slot) => histogram(memory, header, from, to, slot),
    subtract: (parent, child, into, bytes) => subtract(memory, parent, child, into, bytes),
    merge: (into, other, bytes) => merge(memory, into, other, bytes),
    scan: (header, slot, count) => scan(memory, header, slot, count),
    search: (header, from, to, count) => search(memory, header, from, to, count),
    marginal: (header, slot, feature) => marginal(memory, header, slot, feature),
    countFeature: (header, from, to, feature) => countFeature(memory, header, from, to, feature),
    partition: (header, from, to, feature) => partition(memory, header, from, to, feature),
    scatterLeaf: (header, from, to, leaf) => scatterLeaf(memory, header, from, to, leaf),
    gradients: (header, from, to) => gradients(memory, header, from, to),
  }
}

/** Views of one buffer. */
export function viewsOf(buffer: ArrayBufferLike): Memory {
  return { bytes: new Uint8Array(buffer), words: new Int32Array(buffer), doubles: new Float64Array(buffer) }
}

/** Plain TypeScript: the same bits as the WASM side, where that cannot run. */
export const referenceBackend: Backend = {
  name: 'reference',
  allocate(bytes) {
    const memory = viewsOf(new ArrayBuffer(Math.ceil(bytes / 8) * 8))
    return { memory, code: bind(memory) }
  },
}

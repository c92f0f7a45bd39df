import type { BinnedFeature } from '../bins/bin-columns.ts'
import type { Backend, KernelCode, Memory } from './code.ts'
import { KERNEL_CONSTANTS } from './constants.ts'
import * as part from './header.ts'
import type { Kernel } from './kernel.ts'
import { type Candidate, type FeatureSums, scanCategories } from './scan-categories.ts'
import { nodeScore, scoreFloor } from './score.ts'
import { leftFlags, type ScanNode, type Split } from './split.ts'

/** What `createKernel` laid out. */
interface Parts {
  backend: Backend['name']
  memory: Memory
  code: KernelCode
  header: Int32Array
  features: BinnedFeature[]
  orderedCategories: boolean
  /** Address of the first histogram slot, and bytes of one. */
  slots: number
  slotBytes: number
}

/** The kernel over one memory whose header is at address 0. */
export class MemoryKernel implements Kernel {
  readonly backend: Backend['name']
  readonly rows: number
  readonly features: readonly BinnedFeature[]
  readonly order: Uint32Array
  readonly pairs: Int32Array
  readonly marginOfRow: Float64Array
  readonly labelOfRow: Uint8Array
  readonly leafOfRow: Uint8Array
  readonly leafValues: Float64Array
  readonly #parts: Parts
  readonly #params: Float64Array
  readonly #result: Float64Array
  readonly #constants: Float64Array
  readonly #list: Int32Array
  readonly #flags: Uint8Array
  readonly #scratch: Int32Array
  readonly #categories: readonly number[]
  readonly #all: readonly number[]
  readonly #sums: FeatureSums = { g: new Int32Array(part.BINS), h: new Uint32Array(part.BINS) }

  constructor(parts: Parts) {
    const { header, memory, features } = parts
    const { buffer } = memory.bytes
    const at = (word: number): number => header[word] as number
    const rows = at(part.ROWS)
    const kept = at(part.LABELS) - at(part.MARGINS) >= rows * 8 ? rows : 0
    this.backend = parts.backend
    this.rows = rows
    this.features = features
    this.order = new Uint32Array(buffer, at(part.ORDER), rows)
    this.pairs = new Int32Array(buffer, at(part.PAIRS), rows)
    this.marginOfRow = new Float64Array(buffer, at(part.MARGINS), kept)
    this.labelOfRow = new Uint8Array(buffer, at(part.LABELS), kept)
    this.leafOfRow = new Uint8Array(buffer, at(part.LEAVES), kept)
    this.leafValues = new Float64Array(buffer, at(part.VALUES), part.BINS)
    this.#parts = parts
    this.#params = new Float64Array(buffer, at(part.PARAMS), 16)
    this.#result = new Float64Array(buffer, at(part.RESULT), 8)
    this.#constants = new Float64Array(buffer, at(part.CONSTANTS), KERNEL_CONSTANTS.length)
    this.#constants.set(KERNEL_CONSTANTS)
    this.#list = new Int32Array(buffer, at(part.LIST), features.length)
    this.#flags = new Uint8Array(buffer, at(part.FLAGS), part.BINS)
    this.#scratch = new Int32Array(buffer, at(part.SCRATCH), 2 * part.BINS)
    this.#all = features.map((_, f) => f)
    const bySubset = (f: number): boolean => features[f]?.binOf != null && (features[f]?.codes ?? 0) > 1
    this.#categories = parts.orderedCategories ? [] : this.#all.filter(bySubset)
  }

  codes(feature: number): Uint8Array {
    const { header, memory } = this.#parts
    const start = (header[part.COLUMNS] as number) + feature * this.rows
    return memory.bytes.subarray(start, start + this.rows)
  }

  sum(from: number, to: number): { g: number; h: number } {
    let g = 0
    let h = 0
    for (let p = from; p < to; p++) {
      const pair = this.pairs[this.order[p] as number] as number
      g += pair >> 16
      h += pair & 0xffff
    }
    return { g, h }
  }

  buildHistogram(from: number, to: number, slot: number): void {
    this.#parts.code.histogram(0, from, to, this.#slot(slot))
  }

  subtract(parent: number, child: number, into: number): void {
    this.#parts.code.subtract(this.#slot(parent), this.#slot(child), this.#slot(into), this.#parts.slotBytes)
  }

  scan(slot: number, node: ScanNode, features: readonly number[] = this.#all): Split | null {
    const { code } = this.#parts
    this.#ask(node, features)
    code.scan(0, this.#slot(slot), features.length)
    return this.#answer(node, features, (feature) => code.marginal(0, this.#slot(slot), feature))
  }

  search(from: number, to: number, node: ScanNode, features: readonly number[] = this.#all): Split | null {
    const { code } = this.#parts
    this.#ask(node, features)
    code.search(0, from, to, features.length)
    return this.#answer(node, features, (feature) => code.countFeature(0, from, to, feature))
  }

  partition(from: number, to: number, split: Split): number {
    leftFlags(split, this.features[split.feature]?.bins ?? 0, this.#flags)
    return this.#parts.code.partition(0, from, to, split.feature)
  }

  scatterLeaf(from: number, to: number, leaf: number): void {
    this.#parts.code.scatterLeaf(0, from, to, leaf)
  }

  setLoss(gradient: readonly [number, number], hessian: readonly [number, number]): void {
    this.#constants.set([...gradient, ...hessian])
  }

  gradients(): void {
    this.#parts.code.gradients(0, 0, this.rows)
  }

  #slot(slot: number): number {
    return this.#parts.slots + slot * this.#parts.slotBytes
  }

  #ask(node: ScanNode, features: readonly number[]): void {
    const params = this.#params
    params[part.G] = node.g
    params[part.H] = node.h
    params[part.LAMBDA] = node.lambda
    params[part.L1] = node.l1
    params[part.MIN_H] = node.minH
    params[part.VALUE_LAMBDA] = node.valueLambda
    params[part.VALUE_SHIFT] = node.valueShift
    params[part.LOWER] = node.lower
    params[part.UPPER] = node.upper
    params[part.FLOOR] = scoreFloor(node)
    this.#list.set(features)
  }

  #answer(node: ScanNode, features: readonly number[], sum: (feature: number) => void): Split | null {
    const best: Candidate = { score: this.#result[part.SCORE] as number, split: this.#numericSplit() }
    for (const feature of this.#categories) {
      if (features !== this.#all && !features.includes(feature)) continue
      const bins = this.features[feature]?.bins ?? 0
      sum(feature)
      scanCategories(this.#readSums(bins + 1), bins, feature, node, best)
    }
    if (best.split) best.split.gain = best.score - nodeScore(node)
    return best.split
  }

  #numericSplit(): Split | null {
    const result = this.#result
    const feature = result[part.FEATURE_ID] as number
    if (feature < 0) return null
    return {
      gain: 0,
      feature,
      kind: result[part.KIND] as number,
      bin: result[part.BIN] as number,
      missingLeft: result[part.MISSING_LEFT] === 1,
      leftBins: [],
      leftG: result[part.LEFT_G] as number,
      leftH: result[part.LEFT_H] as number,
    }
  }

  #readSums(bins: number): FeatureSums {
    const { g, h } = this.#sums
    const scratch = this.#scratch
    for (let bin = 0; bin < bins; bin++) {
      h[bin] = scratch[2 * bin] as number
      g[bin] = scratch[2 * bin + 1] as number
    }
    return this.#sums
  }
}

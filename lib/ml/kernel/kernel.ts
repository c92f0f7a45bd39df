import { type BinnedFeature, binColumns } from '../bins/bin-columns.ts'
import type { Frame } from '../frame.ts'
import { planBundles } from './bundle.ts'
import type { Backend } from './code.ts'
import { describeFeatures } from './describe-features.ts'
import * as part from './header.ts'
import { interleave } from './interleave.ts'
import { planLayout } from './layout.ts'
import { MemoryKernel } from './memory-kernel.ts'
import type { ScanNode, Split } from './split.ts'

export interface KernelOptions {
  /** Histograms held at a time; `search` needs none, and without any their rows are not laid out. */
  slots: number
  /** Categories are cut like numbers in the order of their codes, which `codes` may rewrite; for `search` alone. */
  orderedCategories?: boolean
  /** Keep margins, labels and leaf numbers a row, for `gradients`. */
  margins?: boolean
  backend: Backend
  /** Runs before each feature is binned. */
  onFeature?: (index: number) => void
}

/**
 * Binned rows of a frame and the hot loops every learner grows its trees with. Rows are numbered as
 * in `rows` given to `createKernel`. A learner fills `order` with the rows of its tree (any subset)
 * and `pairs` with (g << 16) | h, g a signed and h an unsigned 16-bit integer, h ≥ 1 for every row
 * in the order: class counts as g = positives, h = rows (both times a bootstrap multiplicity), or
 * gradients. |Σg| must stay below 2³¹ and Σh below 2³². Sums are exact whole numbers, so every
 * result is the same bits on every backend.
 */
export interface Kernel {
  readonly backend: Backend['name']
  readonly rows: number
  readonly features: readonly BinnedFeature[]
  /** Row numbers; nodes are ranges of it, partitioned in place. */
  readonly order: Uint32Array
  readonly pairs: Int32Array
  /** With `margins`: margin, 0/1 label and leaf number by row, and what each leaf adds. */
  readonly marginOfRow: Float64Array
  readonly labelOfRow: Uint8Array
  readonly leafOfRow: Uint8Array
  readonly leafValues: Float64Array
  /** The feature's bin by row, the missing one numbered `bins`. */
  codes(feature: number): Uint8Array
  /** Σg and Σh of order[from..to). */
  sum(from: number, to: number): { g: number; h: number }
  /** Sums order[from..to) by bin, all features, into a slot (numbers from 0). */
  buildHistogram(from: number, to: number, slot: number): void
  /** into = parent − child; `into` may be either. */
  subtract(parent: number, child: number, into: number): void
  /**
   * Best split of a node from its slot, among `features` (ascending, all by default), numbers and
   * categories; null when none gains more than `node.minGain`. Ties go to the lower feature, then bin.
   */
  scan(slot: number, node: ScanNode, features?: readonly number[]): Split | null
  /** The same straight from order[from..to): for few features (forests) and for small nodes. */
  search(from: number, to: number, node: ScanNode, features?: readonly number[]): Split | null
  /** Moves the split's left rows of order[from..to) before its right ones, both in order; where the right ones start. */
  partition(from: number, to: number, split: Split): number
  /** leafOfRow[order[p]] = leaf for p in [from, to). */
  scatterLeaf(from: number, to: number, leaf: number): void
  /**
   * Scales of the logistic pairs by label, class weights included: g = error × gradient[label]
   * (negative for label 0), h = p(1 − p) × hessian[label].
   */
  setLoss(gradient: readonly [number, number], hessian: readonly [number, number]): void
  /** For every row: margin += leafValues[leaf], then its pair anew. */
  gradients(): void
}

/**
 * Bins `rows` (ascending) of the frame into the backend's memory. That is one a thread: a kernel is
 * good until the next one is made. Throws MlError: invalid_input.
 */
export function createKernel(frame: Frame, rows: Uint32Array, options: KernelOptions): Kernel {
  const { slots, orderedCategories = false, margins = false, backend, onFeature } = options
  const count = frame.features.length
  const layout = planLayout(rows.length, count, slots, margins)
  const { memory, code } = backend.allocate(layout.bytes)
  const at = (word: number): number => layout.header[word] as number
  const columns = memory.bytes.subarray(at(part.COLUMNS), at(part.COLUMNS) + rows.length * count)
  const features = binColumns(frame, rows, columns, onFeature)
  const { places, products } = planBundles(features.map((feature) => feature.codes))
  const stride = Math.ceil(products.length / 4) * 4
  layout.header[part.STRIDE] = stride
  memory.words.set(layout.header)
  // The second thread's header differs in the place where it gathers rows.
  const helper = layout.header.slice()
  helper[part.BLOCK] = at(part.HELPER_HEADER) + helper.byteLength
  memory.words.set(helper, at(part.HELPER_HEADER) >> 2)
  if (slots > 0) {
    const rowWords = new Uint32Array(memory.words.buffer, at(part.ROW_BYTES), (rows.length * stride) / 4)
    interleave(columns, rows.length, places, rowWords, stride)
  }
  const table = describeFeatures(frame.features, features, places, products, orderedCategories)
  memory.words.set(table, at(part.FEATURES) >> 2)
  return new MemoryKernel({
    backend: backend.name,
    memory,
    code,
    header: layout.header,
    features,
    orderedCategories,
    slots: layout.slots,
    slotBytes: stride * part.COLUMN_BYTES,
  })
}

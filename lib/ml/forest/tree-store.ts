import { MlError } from '../errors.ts'
import { MAX_NODES } from '../formats/limits.ts'
import { type FlatTree, moveInto } from '../kernel/flatten-trees.ts'
import type { Model } from '../model.ts'

const STEP_BYTES = 65_536

/** An array that grows in place: its memory is reserved, and taken as it is needed. */
class Growing<T extends Uint8Array | Uint32Array | Int32Array | Float64Array> {
  readonly #buffer: ArrayBuffer
  readonly #over: (buffer: ArrayBuffer) => T

  constructor(over: (buffer: ArrayBuffer) => T) {
    this.#over = over
    this.#buffer = new ArrayBuffer(0, { maxByteLength: MAX_NODES * over(new ArrayBuffer(0)).BYTES_PER_ELEMENT })
  }

  /** The array with room for `length` items at least. */
  upTo(length: number): T {
    const bytes = length * this.#over(new ArrayBuffer(0)).BYTES_PER_ELEMENT
    const { byteLength, maxByteLength } = this.#buffer
    if (bytes > byteLength) this.#buffer.resize(Math.min(maxByteLength, Math.ceil(bytes / STEP_BYTES) * STEP_BYTES))
    return this.#over(this.#buffer)
  }

  /** The first `length` items in an array of their own; the reserved memory goes back at once. */
  take(length: number): T {
    const taken = this.upTo(length).slice(0, length) as T
    this.#buffer.resize(0)
    return taken
  }
}

const bytes = () => new Growing((buffer) => new Uint8Array(buffer))
const signed = () => new Growing((buffer) => new Int32Array(buffer))
const unsigned = () => new Growing((buffer) => new Uint32Array(buffer))
const doubles = () => new Growing((buffer) => new Float64Array(buffer))

/** Trees one after another, held once and without slack: a forest's memory is its nodes. */
export class TreeStore {
  readonly #roots: number[] = []
  readonly #words: Uint32Array[] = []
  readonly #kind = bytes()
  readonly #feature = signed()
  readonly #threshold = doubles()
  readonly #missingLeft = bytes()
  readonly #left = signed()
  readonly #right = signed()
  readonly #value = doubles()
  readonly #count = unsigned()
  readonly #gain = doubles()
  readonly #subset = signed()
  #nodes = 0
  #wordCount = 0

  /** Copies a tree to the end. Throws `invalid_input` when the forest outgrows what a model may hold. */
  add(tree: FlatTree): void {
    const at = this.#nodes
    const end = at + tree.kind.length
    if (end > MAX_NODES) {
      throw new MlError('invalid_input', `more than ${MAX_NODES} nodes: minLeaf must be larger or trees fewer`)
    }
    this.#roots.push(at)
    this.#kind.upTo(end).set(tree.kind, at)
    this.#feature.upTo(end).set(tree.feature, at)
    this.#threshold.upTo(end).set(tree.threshold, at)
    this.#missingLeft.upTo(end).set(tree.missingLeft, at)
    this.#value.upTo(end).set(tree.value, at)
    this.#count.upTo(end).set(tree.count, at)
    this.#gain.upTo(end).set(tree.gain, at)
    moveInto(this.#left.upTo(end), tree.left, at, at)
    moveInto(this.#right.upTo(end), tree.right, at, at)
    moveInto(this.#subset.upTo(end), tree.subset, at, this.#wordCount)
    this.#words.push(tree.subsets)
    this.#wordCount += tree.subsets.length
    this.#nodes = end
  }

  /** All trees as a model's arrays; the store is empty after it. */
  take(): FlatTree & Pick<Model, 'roots'> {
    const subsets = new Uint32Array(this.#wordCount)
    let word = 0
    for (const words of this.#words) {
      subsets.set(words, word)
      word += words.length
    }
    return {
      roots: Uint32Array.from(this.#roots),
      kind: this.#kind.take(this.#nodes),
      feature: this.#feature.take(this.#nodes),
      threshold: this.#threshold.take(this.#nodes),
      missingLeft: this.#missingLeft.take(this.#nodes),
      left: this.#left.take(this.#nodes),
      right: this.#right.take(this.#nodes),
      value: this.#value.take(this.#nodes),
      count: this.#count.take(this.#nodes),
      approved: new Uint32Array(0),
      gain: this.#gain.take(this.#nodes),
      subset: this.#subset.take(this.#nodes),
      subsets,
    }
  }
}

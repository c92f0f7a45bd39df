import { type Model, unpackModel } from '@/lib/ml'
import { openFramed, packFramed } from './framed'

/** What a version knows of its data set besides its features. */
export type ModelHead = { target: string; unusedColumns: string[] }

/** A version parsed once: flat arrays to predict with and maps to read inputs by. Never changed. */
export type LoadedModel = {
  modelId: string
  /** The model, of whatever learner. */
  learned: Model
  /** Place of each feature. */
  featureIndex: ReadonlyMap<string, number>
  /** Place of each category, by feature; null where the feature is none. */
  categoryIndex: readonly (ReadonlyMap<string, number> | null)[]
  /** Columns of the data set that the model does not read: ids and excluded ones. */
  unusedColumns: ReadonlySet<string>
  target: string
}

/** The stored part: the head, and the bytes of the model as they are fingerprinted. */
export const packStoredModel = (head: ModelHead, model: Uint8Array): Uint8Array => packFramed(head, [model])

/** The head and the fingerprinted bytes of a stored part. */
export function openStoredModel(packed: Uint8Array): { head: ModelHead; model: Uint8Array } {
  const { head, sections } = openFramed<ModelHead>(packed)
  return { head, model: sections[0] ?? new Uint8Array() }
}

export function loadedModel(modelId: string, packed: Uint8Array): LoadedModel {
  const { head, model } = openStoredModel(packed)
  const learned = unpackModel(model)
  const places = (names: readonly string[]) => new Map(names.map((name, i) => [name, i]))
  return {
    modelId,
    learned,
    featureIndex: places(learned.features.map((feature) => feature.name)),
    categoryIndex: learned.features.map((feature) => (feature.type === 'category' ? places(feature.categories) : null)),
    unusedColumns: new Set(head.unusedColumns),
    target: head.target,
  }
}

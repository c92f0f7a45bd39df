import type { Model } from '@/lib/ml'

/** What is stored of a trained tree besides its row. */
export type StoredTree = { tree: string; target: string; unusedColumns: string[] }

/** A version parsed once: flat arrays to predict with and maps to read inputs by. Never changed. */
export type LoadedModel = {
  modelId: string
  tree: Model
  /** Place of each feature. */
  featureIndex: ReadonlyMap<string, number>
  /** Place of each category, by feature; null where the feature is none. */
  categoryIndex: readonly (ReadonlyMap<string, number> | null)[]
  /** Columns of the data set that the model does not read: ids and excluded ones. */
  unusedColumns: ReadonlySet<string>
  target: string
}

export function loadedModel(modelId: string, tree: Model, stored: StoredTree): LoadedModel {
  const places = (names: readonly string[]) => new Map(names.map((name, i) => [name, i]))
  return {
    modelId,
    tree,
    featureIndex: places(tree.features.map((feature) => feature.name)),
    categoryIndex: tree.features.map((feature) => (feature.type === 'category' ? places(feature.categories) : null)),
    unusedColumns: new Set(stored.unusedColumns),
    target: stored.target,
  }
}

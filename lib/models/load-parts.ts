import { type Background, type DriftReference, type Model, unpackModel } from '@/lib/ml'
import { singleton } from '@/lib/platform/singleton'
import { unpackBackground } from './core/background'
import type { Figures, StoredExplanation } from './core/figures'
import { type HeldOut, unpackHeldOut } from './core/held-out'
import { type HeldOutColumns, unpackHeldOutColumns } from './core/held-out-columns'
import { type LoadedModel, loadedModel } from './core/loaded-model'
import { Lru } from './core/lru'
import { openPart } from './model-parts'
import type { PartKind } from './repository'

/**
 * A reader of one part of a version that keeps the last `size` ones parsed. Parts never change, so nothing is ever
 * stale here.
 */
function kept<V>(kind: PartKind, size: number, parse: (bytes: Buffer, modelId: string) => V) {
  return (companyId: string, modelId: string): Promise<V> => {
    const cache = singleton(`model-part-${kind}`, () => new Lru<Promise<V>>(size))
    const slot = `${companyId}|${modelId}`
    const known = cache.get(slot)
    if (known !== undefined) return known
    const loading = openPart(companyId, modelId, kind).then((bytes) => parse(bytes, modelId))
    cache.set(slot, loading)
    loading.catch(() => cache.delete(slot))
    return loading
  }
}

const json = <V>(bytes: Buffer) => JSON.parse(bytes.toString('utf8')) as V

/** A version ready to predict, parsed once per process. @throws AppError `not_found` */
export const loadModel = kept<LoadedModel>('model', 100, (bytes, modelId) => loadedModel(modelId, bytes))

/** What a model page shows beside the row. @throws AppError `not_found` */
export const loadFigures = kept<Figures>('figures', 8, json)

/** Partial dependence. @throws AppError `not_found` */
export const loadExplanation = kept<StoredExplanation>('explanation', 4, json)

/** The small tree that imitates another learner. @throws AppError `not_found`, also of a version that has none */
export const loadSurrogate = kept<Model>('surrogate', 8, unpackModel)

/** Training rows that explanations measure themselves on. @throws AppError `not_found` */
export const loadBackground = kept<Background>('background', 20, unpackBackground)

/** Shares of the training rows that later rows are compared with. @throws AppError `not_found` */
export const loadReference = kept<DriftReference>('reference', 20, json)

/** The held-out rows, for thresholds, flips and comparisons. @throws AppError `not_found` */
export const loadHeldOut = kept<HeldOut>('held_out', 4, unpackHeldOut)

/** The columns of the held-out rows. @throws AppError `not_found` */
export const loadHeldOutColumns = kept<HeldOutColumns>('held_out_columns', 2, unpackHeldOutColumns)

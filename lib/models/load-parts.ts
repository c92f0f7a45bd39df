import { type Background, type DriftReference, type Model, unpackModel } from '@/lib/ml'
import { singleton } from '@/lib/platform/singleton'
import { unpackBackground } from './core/background'
import type { Figures, StoredExplanation } from './core/figures'
import { type HeldOut, unpackHeldOut } from './core/held-out'
import { type HeldOutColumns, unpackHeldOutColumns } from './core/held-out-columns'
import { type LoadedModel, loadedModel } from './core/loaded-model'
import { Lru } from './core/lru'
import { weigh } from './core/weigh'
import { openPart } from './model-parts'
import type { PartKind } from './repository'

/** What all parts in memory may weigh together. */
const maxBytes = 512 * 1024 * 1024

/**
 * A reader of one part of a version that keeps those used last parsed, as many as `maxBytes` holds. Parts never
 * change, so nothing is ever stale here.
 */
function kept<V>(kind: PartKind, parse: (bytes: Buffer, modelId: string) => V) {
  return (companyId: string, modelId: string): Promise<V> => {
    const cache = singleton('model-parts', () => new Lru<Promise<unknown>>(maxBytes))
    const slot = `${kind}|${companyId}|${modelId}`
    const known = cache.get(slot)
    if (known !== undefined) return known as Promise<V>
    const loading = openPart(companyId, modelId, kind).then((bytes) => {
      const part = parse(bytes, modelId)
      // A part that reads from its bytes on demand holds at least those.
      cache.set(slot, loading, Math.max(bytes.length, weigh(part)))
      return part
    })
    cache.set(slot, loading, 0)
    loading.catch(() => cache.delete(slot))
    return loading
  }
}

const json = <V>(bytes: Buffer) => JSON.parse(bytes.toString('utf8')) as V

/** A version ready to predict, parsed once per process. @throws AppError `not_found` */
export const loadModel = kept<LoadedModel>('model', (bytes, modelId) => loadedModel(modelId, bytes))

/** What a model page shows beside the row. @throws AppError `not_found` */
export const loadFigures = kept<Figures>('figures', json)

/** Partial dependence. @throws AppError `not_found` */
export const loadExplanation = kept<StoredExplanation>('explanation', json)

/** The small tree that imitates another learner. @throws AppError `not_found`, also of a version that has none */
export const loadSurrogate = kept<Model>('surrogate', unpackModel)

/** Training rows that explanations measure themselves on. @throws AppError `not_found` */
export const loadBackground = kept<Background>('background', unpackBackground)

/** Shares of the training rows that later rows are compared with. @throws AppError `not_found` */
export const loadReference = kept<DriftReference>('reference', json)

/** The held-out rows, for thresholds, flips and comparisons. @throws AppError `not_found` */
export const loadHeldOut = kept<HeldOut>('held_out', unpackHeldOut)

/** The columns of the held-out rows. @throws AppError `not_found` */
export const loadHeldOutColumns = kept<HeldOutColumns>('held_out_columns', unpackHeldOutColumns)

import { anchorForRow, type Background, counterfactual, type Model, reasonCondition, shapRow } from '@/lib/ml'
import { singleton } from '@/lib/platform/singleton'

const prepared = singleton('explaining-prepared', () => new WeakMap<Model, Promise<void>>())

async function fill(model: Model, background: Background): Promise<void> {
  const row = Float64Array.from(background.columns, (column) => column[0] as number)
  const steps = [
    () => shapRow(model, row),
    () => reasonCondition(model, row, 0, 1),
    () => counterfactual(model, row, 0.5),
    () => anchorForRow(model, background, row, 0.5),
  ]
  for (const step of steps) {
    step()
    await new Promise((resume) => setImmediate(resume))
  }
}

/**
 * Explaining the first row of an ensemble fills tables that belong to the version (about 100 ms): done here once a
 * process, with other requests served in between.
 */
export function prepareExplaining(model: Model, background: Background): Promise<void> {
  const known = prepared.get(model)
  if (known !== undefined) return known
  const filling = fill(model, background)
  prepared.set(model, filling)
  filling.catch(() => prepared.delete(model))
  return filling
}

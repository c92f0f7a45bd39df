import { anchorForRow, type Background, counterfactual, explainingPieces, type Model, shapRow } from '@/lib/ml'
import { singleton } from '@/lib/platform/singleton'

const prepared = singleton('explaining-prepared', () => new WeakMap<Model, Promise<void>>())

const turn = () => new Promise((resume) => setImmediate(resume))

async function fill(model: Model, background: Background): Promise<void> {
  const row = Float64Array.from(background.columns, (column) => column[0] as number)
  const steps = [
    () => shapRow(model, row),
    () => counterfactual(model, row, 0.5),
    () => anchorForRow(model, background, row, 0.5),
  ]
  for (const _ of explainingPieces(model)) await turn()
  for (const step of steps) {
    step()
    await turn()
  }
}

/**
 * Explaining the first row of an ensemble fills tables that belong to the version: shares, the plans of TreeSHAP and
 * sweeps, the main effect of every feature, the anchors' literals. All are filled here, once a process, with other
 * requests served between the pieces: milliseconds each for usual versions, below half a second for the largest.
 */
export function prepareExplaining(model: Model, background: Background): Promise<void> {
  const known = prepared.get(model)
  if (known !== undefined) return known
  const filling = fill(model, background)
  prepared.set(model, filling)
  filling.catch(() => prepared.delete(model))
  return filling
}

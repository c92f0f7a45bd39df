import type { Model } from '../model.ts'
import { prepareMainEffects } from './main-effect.ts'
import { nodeShares } from './node-shares.ts'
import { shapPlan } from './shap-plan.ts'
import { sweepPlan } from './sweep-plan.ts'

/** Fills the tables of a model that its explanations read, handing over between pieces of the work. */
export function* explainingPieces(model: Model): Generator<void, void> {
  nodeShares(model)
  yield
  shapPlan(model)
  yield
  sweepPlan(model)
  yield
  yield* prepareMainEffects(model)
}

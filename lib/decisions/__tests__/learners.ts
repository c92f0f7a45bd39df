import { type Background, type Model, predictRows, trainForest, trainScorecard, trainTree } from '@/lib/ml'
import { trainBoosting } from '@/lib/ml/boosting/train-boosting'
import { exampleFrame } from '@/tests/support/trained-model'

/** A small model of every learner on the example, one of them calibrated, with rows to measure anchors on. */
export function everyLearner(): { name: string; model: Model; background: Background }[] {
  const { frame, labels } = exampleFrame()
  const rows = Uint32Array.from(labels, (_, row) => row)
  const boosted = trainBoosting(frame, labels, rows, { rounds: 30, maxLeaves: 12 }).model
  const models: Record<string, Model> = {
    tree: trainTree(frame, labels, rows),
    forest: trainForest(frame, labels, rows, { trees: 20 }).model,
    boosting: boosted,
    'calibrated boosting': { ...boosted, calibration: { method: 'platt', slope: 0.8, intercept: 0.1 } },
    scorecard: trainScorecard(frame, labels, rows),
  }
  return Object.entries(models).map(([name, model]) => {
    const probabilities = predictRows(model, frame)
    return { name, model, background: { columns: frame.columns, labels, probabilities } }
  })
}

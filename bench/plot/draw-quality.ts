import type { SetQuality } from '../quality/read-table'
import { dot, line, picture, text } from './svg'

const width = 860
const left = 160
const right = 40
const top = 66
const row = 30

/** Mean AUC a data set: ours filled with ± one standard deviation, each peer a ring. */
export function drawQuality(sets: readonly SetQuality[]): string {
  const values = sets.flatMap(({ auto, deviation, peers }) => [auto - deviation, auto + deviation, ...peers])
  const from = Math.floor(Math.min(...values) * 20) / 20
  const to = Math.ceil(Math.max(...values) * 20) / 20
  const at = (auc: number) => left + ((width - left - right) * (auc - from)) / (to - from)
  const bottom = top + sets.length * row
  const steps = Array.from({ length: Math.round((to - from) / 0.05) + 1 }, (_, i) => from + i * 0.05)
  const grid = steps.flatMap((auc) => [
    line(at(auc), top - 6, at(auc), bottom + 4),
    text(at(auc), bottom + 22, auc.toFixed(2), 'quiet', 'middle'),
  ])
  const parts = sets.flatMap(({ set, auto, deviation, peers }, i) => {
    const y = top + i * row + 15
    return [
      text(left - 16, y + 4, set, 'ink', 'end'),
      ...peers.map((auc) => dot(at(auc), y, 'hollow')),
      line(at(auto - deviation), y, at(auto + deviation), y, 'spread'),
      dot(at(auto), y, 'ours'),
    ]
  })
  return picture(width, bottom + 32, 'AUC of auto and of its peers on nine public credit sets', [
    text(16, 24, 'AUC on held-out rows, mean of five splits'),
    dot(20, 40, 'ours'),
    text(32, 44, 'auto, ± one standard deviation', 'quiet'),
    dot(252, 40, 'hollow'),
    text(264, 44, 'xgboost, LightGBM, scikit-learn’s forest', 'quiet'),
    ...grid,
    ...parts,
  ])
}

import type { Figure } from '../measure'

/** Mean AUC of one data set. */
export interface SetQuality {
  set: string
  auto: number
  deviation: number
  peers: number[]
}

const peerNames = ['xgboost', 'LightGBM', 'lightgbm', 'forest', 'sklearn forest']
const target = 0.005

/**
 * The quality table of docs/benchmarks.md, either with a row a set or, as `bench:quality -- --write` leaves it, with a
 * row a set and learner. Measuring it takes far longer than the rest, so `npm run bench` judges and draws what stands there.
 */
export function readQuality(markdown: string): SetQuality[] {
  const part = /<!-- quality -->([\s\S]*?)<!-- \/quality -->/.exec(markdown)?.[1] ?? ''
  const [head = [], , ...rows] = part
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
  return head[1] === 'learner' ? byLearner(rows) : bySet(head, rows)
}

const spread = (cell = '') => cell.split('±').map(Number) as [number, number]

function bySet(head: string[], rows: string[][]): SetQuality[] {
  return rows.map((cells) => {
    const [auto, deviation] = spread(cells[1])
    const peers = cells.filter((_, i) => peerNames.includes(head[i] ?? '')).map(Number)
    return { set: cells[0] ?? '', auto, deviation, peers }
  })
}

function byLearner(rows: string[][]): SetQuality[] {
  return [...new Set(rows.map(([set = '']) => set))].flatMap((set) => {
    const own = rows.filter((cells) => cells[0] === set)
    const aucOf = (learner: string) => own.filter((cells) => cells[1] === learner).map((cells) => spread(cells[2]))
    const [auto] = aucOf('auto')
    // "forest" alone is ours here.
    const peers = peerNames.filter((name) => name !== 'forest').flatMap(aucOf)
    return auto && peers.length > 0
      ? [{ set, auto: auto[0], deviation: auto[1], peers: peers.map(([auc]) => auc) }]
      : []
  })
}

/** The set on which `auto` lies furthest below its best peer. */
export function judgeQuality(sets: readonly SetQuality[]): Figure[] {
  const gaps = sets.map(({ set, auto, peers }) => ({ set, gap: auto - Math.max(...peers) }))
  const [worst] = gaps.sort((a, b) => a.gap - b.gap)
  if (!worst) return []
  const passes = worst.gap >= -target ? 'pass' : 'falls short'
  return [
    {
      what: `auto’s mean AUC less the best peer’s, worst of ${sets.length} sets`,
      value: `${worst.gap.toFixed(4)} (${worst.set})`,
      note: `≥ −${target}: ${passes}; from the table under Quality`,
    },
  ]
}

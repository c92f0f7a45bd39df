import { withDataFolder } from './contestant'
import { duel, report } from './duel'
import { type Figure, median } from './measure'
import { taiwan } from './training'

/** The founding document's model: 100 trees, leaves of one row, 30 % held out. */
const founding = { n_estimators: 100 }
const seeds = [42, 1, 2, 3, 4]

type Peer = Record<string, number>

/** Three lines of the first seed; the AUC gap over all seeds in a line of its own. */
async function compare(folder: string, name: string, minLeaf: number, peer: Peer): Promise<Figure[]> {
  const target = { time: 0.5, auc: 0.005, memory: 1 }
  const figures: Figure[] = []
  const gaps: number[] = []
  for (const seed of seeds) {
    const ours = { learner: 'forest', options: { minLeaf, seed } }
    const theirs = { learner: 'forest', options: { ...peer, random_state: seed } }
    const rounds = await duel(folder, ours, theirs, seed === seeds[0] ? undefined : 1)
    if (figures.length === 0) figures.push(...report(`forest, ${name}`, `scikit-learn's, ${name}`, rounds, target))
    const [own, other] = rounds.map((side) => median(side.map((round) => round.auc))) as [number, number]
    if (rounds[1].length > 0) gaps.push(own - other)
  }
  if (gaps.length === 0) return figures
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const passes = mean >= -target.auc ? 'pass' : 'falls short'
  return [
    ...figures,
    { what: '  AUC ahead, mean of five seeds', value: mean.toFixed(4), note: `≥ −${target.auc}: ${passes}` },
  ]
}

/** Forests of 100 trees on Taiwan against scikit-learn's, one thread each: median of three paired ratios. */
export function benchForest(): Promise<Figure[]> {
  return withDataFolder(taiwan(), async (folder) => [
    ...(await compare(folder, 'leaves of 1', 1, founding)),
    ...(await compare(folder, 'leaves of 20', 20, { ...founding, min_samples_leaf: 20 })),
  ])
}

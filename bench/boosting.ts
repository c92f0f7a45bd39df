import { withDataFolder } from './contestant'
import { duel, report } from './duel'
import type { Figure } from './measure'
import { type Synthetic, synthetic } from './synthetic'
import { taiwan } from './training'

/** What the design asks of ours against a peer, ratios of time. */
const targets = { xgboost: { small: 0.6, large: 0.7 }, lightgbm: { small: 1, large: 1 } }

async function compare(name: string, size: 'small' | 'large', data: Synthetic): Promise<Figure[]> {
  return withDataFolder(data, async (folder) => {
    const figures: Figure[] = []
    for (const library of ['xgboost', 'lightgbm'] as const) {
      const rounds = await duel(folder, { learner: 'boosting', options: {} }, { learner: library, options: {} })
      const memory = library === 'xgboost' && size === 'large' ? { memory: 0.6 } : {}
      const target = { time: targets[library][size], auc: 0.002, logLoss: 0.003, ...memory }
      figures.push(...report(`boosting, ${name}`, `${library}, ${name}`, rounds, target))
    }
    return figures
  })
}

/** Boosting of 100 × 31 leaves against xgboost and LightGBM, one thread each: median of three paired ratios. */
export async function benchBoosting(): Promise<Figure[]> {
  const small = await compare('Taiwan 21,000 × 23', 'small', taiwan())
  // 500,000 rows of which 70 % train.
  return [...small, ...(await compare('synthetic 350,000 × 33', 'large', synthetic(500_000, 33)))]
}

import { sampleRows } from '@/tests/support/samples'
import { withDataFolder } from './contestant'
import { duel, report } from './duel'
import type { Figure } from './measure'
import { type Synthetic, synthetic } from './synthetic'

/** The shipped sample; approve = did not default. */
export function taiwan(): Synthetic {
  const rows = sampleRows('taiwan-credit-default')
  const names = Object.keys(rows[0] ?? {}).filter((name) => name !== 'default_next_month')
  const columns = names.map((name) => Float64Array.from(rows, (row) => Number(row[name])))
  const labels = Uint8Array.from(rows, (row) => (row['default_next_month'] === 0 ? 1 : 0))
  const features = names.map((name) => ({ name, type: 'number' as const, monotone: 0 as const, categories: [] }))
  return { frame: { rows: rows.length, features, columns }, labels }
}

function compare(name: string, data: Synthetic, time: number): Promise<Figure[]> {
  return withDataFolder(data, async (folder) => {
    const ours = { learner: 'tree', options: { maxDepth: 8, minLeaf: 50 } }
    const peer = { learner: 'tree', options: { max_depth: 8, min_samples_leaf: 50, random_state: 42 } }
    const rounds = await duel(folder, ours, peer)
    return report(`one tree, ${name}`, `scikit-learn's tree, ${name}`, rounds, { time, auc: 0.005 })
  })
}

/** One tree of depth 8, 50 rows a leaf, against scikit-learn's: median of three paired ratios. */
export async function benchTraining(): Promise<Figure[]> {
  const small = await compare('Taiwan 21,000 × 23', taiwan(), 0.6)
  // 500,000 rows of which 70 % train.
  return [...small, ...(await compare('synthetic 350,000 × 33', synthetic(500_000, 33), 0.3))]
}

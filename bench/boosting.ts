import { fileURLToPath } from 'node:url'
import { Contestant, type Round, withDataFolder } from './contestant'
import { type Figure, mb, median } from './measure'
import { type Synthetic, synthetic } from './synthetic'
import { taiwan } from './training'

/** What the design asks of ours against a peer, ratios of time. */
const targets = { xgboost: { small: 0.6, large: 0.7 }, lightgbm: { small: 1, large: 1 } }
const pairs = 3

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

function describe(what: string, rounds: Round[]): Figure {
  const of = (read: (round: Round) => number | null) => median(rounds.map((round) => read(round) ?? Number.NaN))
  // Later trainings reuse memory the first one took.
  const added = rounds[0]?.addedBytes
  const note = `AUC ${of((r) => r.auc).toFixed(4)} · log loss ${of((r) => r.logLoss).toFixed(4)} · adds ${added ? mb(added) : 'unknown'}`
  return {
    what,
    value: `${of((round) => round.seconds).toFixed(3)} s (CPU ${of((r) => r.cpuSeconds).toFixed(3)} s)`,
    note,
  }
}

function judge(name: string, ours: Round[], theirs: Round[], most: number): Figure {
  const each = (read: (own: Round, other: Round) => number) => ours.map((own, i) => read(own, theirs[i] as Round))
  const ratio = median(each((own, other) => own.seconds / other.seconds))
  const cpu = median(each((own, other) => own.cpuSeconds / other.cpuSeconds))
  const aucGap = median(each((own, other) => own.auc - other.auc))
  const lossGap = median(each((own, other) => own.logLoss - other.logLoss))
  const passes = ratio <= most && aucGap >= -0.002 && lossGap <= 0.003
  const verdict = passes ? 'pass' : 'falls short'
  const gaps = `AUC ${aucGap.toFixed(4)}, log loss ${lossGap.toFixed(4)}`
  return {
    what: `  ratio, ${name}`,
    value: `${ratio.toFixed(2)}× (CPU ${cpu.toFixed(2)}×)`,
    note: `≤ ${most}×: ${verdict}; ${gaps}`,
  }
}

/** Ours and the peer's by turns in processes of their own, so that a busy moment hits both. */
async function duel(library: 'xgboost' | 'lightgbm', folder: string) {
  const ours = new Contestant(process.execPath, [
    '--expose-gc',
    ...process.execArgv,
    here('./boosting-ours.ts'),
    folder,
  ])
  const peer = new Contestant(process.env['BENCH_PYTHON'] ?? 'python3', [here('./boosting-peer.py'), library, folder])
  const rounds: { ours: Round[]; theirs: Round[] } = { ours: [], theirs: [] }
  try {
    for (let pair = 0; pair < pairs; pair += 1) {
      const own = await ours.round()
      const other = await peer.round()
      if (own) rounds.ours.push(own)
      if (other) rounds.theirs.push(other)
    }
  } finally {
    ours.close()
    peer.close()
  }
  return rounds
}

async function compare(name: string, size: 'small' | 'large', data: Synthetic): Promise<Figure[]> {
  return withDataFolder(data, async (folder) => {
    const figures: Figure[] = []
    for (const library of ['xgboost', 'lightgbm'] as const) {
      const { ours, theirs } = await duel(library, folder)
      figures.push(describe(`boosting, ${name}`, ours))
      if (theirs.length < pairs) figures.push({ what: `  ${library}`, value: 'not on this machine' })
      else {
        figures.push(describe(`  ${library}, ${name}`, theirs))
        figures.push(judge(`${library}, ${name}`, ours, theirs, targets[library][size]))
      }
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

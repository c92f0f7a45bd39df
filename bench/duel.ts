import { fileURLToPath } from 'node:url'
import { Contestant, type Round } from './contestant'
import { type Figure, mb, median } from './measure'

type Options = Record<string, number>

/** Whose turn it is: a learner or library by name, with its own options. */
export interface Side {
  learner: string
  options: Options
}

/** What a duel must hold: ratio of time, and how far AUC may lie below and log loss above the peer's. */
export interface Target {
  time: number
  auc: number
  logLoss?: number
  /** Ratio of added memory. */
  memory?: number
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Ours and the peer's by turns in processes of their own, so that a busy moment hits both; [] without the peer. */
export async function duel(folder: string, ours: Side, peer: Side, pairs = 3): Promise<[Round[], Round[]]> {
  const args = ({ learner, options }: Side) => [folder, learner, JSON.stringify(options)]
  const own = new Contestant(process.execPath, [...process.execArgv, here('./train-ours.ts'), ...args(ours)])
  const python = process.env['BENCH_PYTHON'] ?? 'python3'
  const other = new Contestant(python, [here('./train-peer.py'), ...args(peer)])
  const rounds: [Round[], Round[]] = [[], []]
  try {
    for (let pair = 0; pair < pairs; pair += 1) {
      const made = [await own.round(), await other.round()] as const
      made.forEach((round, side) => {
        if (round) rounds[side]?.push(round)
      })
    }
  } finally {
    own.close()
    other.close()
  }
  return rounds
}

/** Later trainings reuse memory the first one took. */
const addedBy = (rounds: Round[]) => rounds[0]?.addedBytes ?? undefined

function describe(what: string, rounds: Round[]): Figure {
  const of = (read: (round: Round) => number) => median(rounds.map(read))
  const added = addedBy(rounds)
  const note = `AUC ${of((r) => r.auc).toFixed(4)} · log loss ${of((r) => r.logLoss).toFixed(4)} · adds ${added ? mb(added) : 'unknown'}`
  return {
    what,
    value: `${of((round) => round.seconds).toFixed(3)} s (CPU ${of((r) => r.cpuSeconds).toFixed(3)} s)`,
    note,
  }
}

function judge(name: string, [ours, theirs]: [Round[], Round[]], target: Target): Figure {
  const each = (read: (own: Round, other: Round) => number) =>
    median(ours.map((own, i) => read(own, theirs[i] as Round)))
  const ratio = each((own, other) => own.seconds / other.seconds)
  const cpu = each((own, other) => own.cpuSeconds / other.cpuSeconds)
  const aucGap = each((own, other) => own.auc - other.auc)
  const lossGap = each((own, other) => own.logLoss - other.logLoss)
  const memory = (addedBy(ours) ?? Number.NaN) / (addedBy(theirs) ?? Number.NaN)
  const passes =
    ratio <= target.time &&
    aucGap >= -target.auc &&
    lossGap <= (target.logLoss ?? Number.POSITIVE_INFINITY) &&
    !(memory > (target.memory ?? Number.POSITIVE_INFINITY))
  const gaps = `AUC ${aucGap.toFixed(4)}, log loss ${lossGap.toFixed(4)}, memory ${memory.toFixed(2)}×`
  return {
    what: `  ratio, ${name}`,
    value: `${ratio.toFixed(2)}× (CPU ${cpu.toFixed(2)}×)`,
    note: `≤ ${target.time}×: ${passes ? 'pass' : 'falls short'}; ${gaps}`,
  }
}

/** The three lines of a duel: ours, the peer's, and the medians of the paired ratios against the target. */
export function report(what: string, peer: string, rounds: [Round[], Round[]], target: Target): Figure[] {
  const [ours, theirs] = rounds
  const own = describe(what, ours)
  if (theirs.length < ours.length) return [own, { what: `  ${peer}`, value: 'not on this machine' }]
  return [own, describe(`  ${peer}`, theirs), judge(peer, rounds, target)]
}

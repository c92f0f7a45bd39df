import { fileURLToPath } from 'node:url'
import { Contestant, type Round } from './contestant'
import { type Figure, mb, median, verdict } from './measure'

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

/** Our trainer as a process: one thread or two, on the training rows or on all. */
export function ourContestant(folder: string, learner: string, options: Options, threads = 1, rows = 'train') {
  const args = [folder, learner, JSON.stringify(options), String(threads), rows]
  return new Contestant(process.execPath, [...process.execArgv, here('./train-ours.ts'), ...args])
}

/** Ours and the peer's by turns in processes of their own, so that a busy moment hits both; [] without the peer. */
export async function duel(folder: string, ours: Side, peer: Side, pairs = 3): Promise<[Round[], Round[]]> {
  const own = ourContestant(folder, ours.learner, ours.options)
  const python = process.env['BENCH_PYTHON'] ?? 'python3'
  const other = new Contestant(python, [here('./train-peer.py'), folder, peer.learner, JSON.stringify(peer.options)])
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

function judge(label: string, name: string, [ours, theirs]: [Round[], Round[]], target: Target): Figure {
  const each = (read: (own: Round, other: Round) => number) =>
    median(ours.map((own, i) => read(own, theirs[i] as Round)))
  const ratio = each((own, other) => own.seconds / other.seconds)
  const cpu = each((own, other) => own.cpuSeconds / other.cpuSeconds)
  const aucGap = each((own, other) => own.auc - other.auc)
  const lossGap = each((own, other) => own.logLoss - other.logLoss)
  const memory = (addedBy(ours) ?? Number.NaN) / (addedBy(theirs) ?? Number.NaN)
  const notes = [
    verdict(ratio, target.time, '×'),
    `AUC ${aucGap.toFixed(4)} ≥ −${target.auc}: ${aucGap >= -target.auc ? 'pass' : 'falls short'}`,
    `log loss ${lossGap.toFixed(4)}${target.logLoss ? ` ${verdict(lossGap, target.logLoss)}` : ''}`,
    Number.isNaN(memory)
      ? 'memory unknown'
      : `memory ${memory.toFixed(2)}×${target.memory ? ` ${verdict(memory, target.memory, '×')}` : ''}`,
  ]
  return {
    what: `  ratio, ${name}`,
    value: `${ratio.toFixed(2)}× (CPU ${cpu.toFixed(2)}×)`,
    note: notes.join('; '),
    bar: { label, ratio, target: target.time },
  }
}

/** The three lines of a duel: ours, the peer's, and the medians of the paired ratios against the target. */
export function report(what: string, peer: string, rounds: [Round[], Round[]], target: Target): Figure[] {
  const [ours, theirs] = rounds
  const own = describe(what, ours)
  if (theirs.length < ours.length) return [own, { what: `  ${peer}`, value: 'not on this machine' }]
  return [own, describe(`  ${peer}`, theirs), judge(`${what} ÷ ${peer.split(',')[0]}`, peer, rounds, target)]
}

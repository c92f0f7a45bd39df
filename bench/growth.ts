import { burnCore } from './burn-core'
import { type Round, withDataFolder } from './contestant'
import { ourContestant } from './duel'
import { sameHash } from './exactness'
import { type Figure, mb, median, verdict } from './measure'
import { synthetic } from './synthetic'

const columns = 33
const pairs = 3
/** Enough to reach the peak: every round uses the same memory. */
const fewRounds = { rounds: 20 }
const gib = 1024 ** 3

type Lists = Record<'half' | 'pair' | 'full', Round[]>

const ratios = (above: Round[], below: Round[], read: (round: Round) => number) =>
  median(above.map((round, i) => read(round) / read(below[i] as Round)))
const wall = (round: Round) => round.seconds
const cpu = (round: Round) => round.cpuSeconds
const told = (rounds: Round[]) =>
  `${median(rounds.map(wall)).toFixed(2)} s (CPU ${median(rounds.map(cpu)).toFixed(2)} s)`

async function must(contestant: ReturnType<typeof ourContestant>): Promise<Round> {
  const round = await contestant.round()
  if (!round) throw new Error('a training ended without a figure')
  return round
}

/** 350,000 rows on one thread, on two, and 700,000, by turns. */
async function byTurns(small: string, large: string): Promise<Lists> {
  const lists: Lists = { half: [], pair: [], full: [] }
  const contestants = {
    half: ourContestant(small, 'boosting', {}),
    pair: ourContestant(small, 'boosting', {}, 2),
    full: ourContestant(large, 'boosting', {}),
  }
  try {
    for (let turn = 0; turn < pairs; turn += 1) {
      for (const name of ['half', 'pair', 'full'] as const) lists[name].push(await must(contestants[name]))
    }
  } finally {
    for (const contestant of Object.values(contestants)) contestant.close()
  }
  return lists
}

/** One thread and two while another process holds a core: the second thread must not make it worse. */
async function whileBusy(folder: string): Promise<Figure> {
  const free = burnCore()
  const [one, two] = [ourContestant(folder, 'boosting', fewRounds), ourContestant(folder, 'boosting', fewRounds, 2)]
  const rounds: [Round[], Round[]] = [[], []]
  try {
    for (let turn = 0; turn < pairs; turn += 1) {
      rounds[0].push(await must(one))
      rounds[1].push(await must(two))
    }
  } finally {
    one.close()
    two.close()
    free()
  }
  const ratio = ratios(rounds[1], rounds[0], wall)
  return {
    what: '  two threads against one, a core held by another process',
    value: `${ratio.toFixed(2)}×`,
    note: `${verdict(ratio, 1.3, '×')}; ${fewRounds.rounds} rounds`,
  }
}

/** How boosting of 100 × 31 leaves grows with the rows and with a second thread, and what a million rows take. */
export function benchGrowth(): Promise<Figure[]> {
  return withDataFolder(synthetic(500_000, columns), (small) =>
    withDataFolder(synthetic(1_000_000, columns), async (large) => {
      const { half, pair, full } = await byTurns(small, large)
      const growth = ratios(full, half, wall)
      const speed = ratios(half, pair, wall)
      const jobs = pair.at(-1)?.sharedJobs ?? 0
      if (jobs === 0) throw new Error('the second thread never helped: one thread and two were not compared')
      const busy = await whileBusy(small)
      const million = ourContestant(large, 'boosting', fewRounds, 1, 'all')
      const { peakBytes, seconds } = await must(million).finally(() => million.close())
      return [
        { what: `boosting, 350,000 × ${columns}`, value: told(half) },
        {
          what: `boosting, 700,000 × ${columns}`,
          value: told(full),
        },
        {
          what: '  twice the rows cost',
          value: `${growth.toFixed(2)}× (CPU ${ratios(full, half, cpu).toFixed(2)}×)`,
          note: verdict(growth, 2.3, '×'),
        },
        {
          what: `boosting, 350,000 × ${columns}, two threads`,
          value: told(pair),
          note: `${jobs} jobs shared in ${pairs} trainings`,
        },
        {
          what: '  two threads, times as fast as one',
          value: `${speed.toFixed(2)}×`,
          note: `≥ 1.3× when the other core is idle: ${speed >= 1.3 ? 'pass' : 'falls short'}`,
        },
        busy,
        sameHash(
          `one thread and two, boosting, 350,000 × ${columns}`,
          [...half, ...pair].map(({ hash }) => hash),
        ),
        {
          what: `peak memory of the process, boosting, 1,000,000 × ${columns}`,
          value: mb(peakBytes ?? Number.NaN),
          note: `${verdict((peakBytes ?? Number.NaN) / gib, 2, ' GiB')}; data included; ${fewRounds.rounds} rounds in ${seconds.toFixed(1)} s`,
        },
      ]
    }),
  )
}

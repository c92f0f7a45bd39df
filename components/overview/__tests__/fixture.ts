import type { OverviewReply } from '@/lib/analytics'

type Rate = { rate: number | null; n: number; interval: { low: number; high: number } | null }
const half = (rate: number, n: number) => 1.96 * Math.sqrt((rate * (1 - rate)) / n + 1 / (4 * n * n))

/** A rate with an interval about as wide as Wilson's. */
export const rated = (hits: number, n: number): Rate => {
  if (n === 0) return { rate: null, n, interval: null }
  const rate = hits / n
  return { rate, n, interval: { low: Math.max(0, rate - half(rate, n)), high: Math.min(1, rate + half(rate, n)) } }
}
const group = (value: string, n: number, paid: number, recovered: number) => ({
  ...rated(paid, n),
  value,
  conversations: n,
  paid,
  recovered,
})
const persona = (number: number, n: number, paid: number) => ({
  ...rated(paid, n),
  number,
  conversations: n,
  paid,
  recovered: paid * 2_180.5,
})
const spark = [0.3, null, 0.32, 0.31]
const ratio = (hits: number, n: number) => ({ ...rated(hits, n), hits, previous: rated(hits - 1, n), spark })
const stages = ['contacted', 'answered', 'negotiated', 'agreed', 'paid', 'kept'] as const

const week = [
  [2, 5, 7, 8, 5, 5, 4, 5, 4, 5, 5, 6, 3, 2],
  [3, 5, 14, 12, 8, 5, 6, 5, 6, 6, 7, 7, 5, 2],
  [2, 4, 9, 7, 7, 4, 5, 4, 5, 4, 6, 5, 5, 2],
  [3, 5, 14, 12, 8, 5, 6, 5, 6, 5, 8, 6, 5, 2],
  [2, 4, 6, 8, 5, 4, 4, 4, 4, 4, 5, 5, 3, 2],
  [1, 2, 3, 4, 2, 2, 1, 2, 1, 2, 3, 4, 2, 1],
  [0, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 2, 1, 1],
]
const grid = (times: number) =>
  week.map((row) => [...Array(8).fill(0), ...row.map((count) => count * times), 0, 0] as number[])

const cohort = (month: string, entered: number, age: number, reach: number) => ({
  month,
  entered,
  days: Array.from({ length: Math.floor(age / 3) + 1 }, (_, place) => {
    const share = reach * (1 - Math.exp(-(place * 3) / 25))
    return { day: place * 3, recovered: Math.round(entered * share * 100) / 100, share }
  }),
})

/** A month as the mock draws it. */
export const fullOverview: OverviewReply = {
  range: {
    range: 'month',
    from: '2026-11-01T03:00:00.000Z',
    to: '2026-12-01T03:00:00.000Z',
    until: '2026-11-19T18:42:00.000Z',
    bucket: 'day',
    time_zone: 'America/Sao_Paulo',
  },
  previous_range: null,
  simulated: false,
  portfolio_id: null,
  seq: 12_000,
  generation: 1,
  as_of: '2026-11-19T18:42:00.000Z',
  has: { real: true, simulated: false, debts: true },
  conversations: 1_312,
  late_events: 0,
  recovered: {
    amount: 918_406.32,
    payments: 421,
    refunds: 0,
    previous: null,
    target: null,
    projection: null,
    series: [],
  },
  recovery_rate: { rate: 0.263, recovered: 918_406.32, overdue: 3_492_039, previous: null, target: null, spark },
  success: ratio(421, 1_312),
  response_time: { mean: 1_500, median: 1_200, p95: 3_800, n: 6_944, previous: null, spark: [] },
  ai_accuracy: ratio(2_063, 2_316),
  promises_kept: ratio(287, 351),
  funnel: stages.map((stage, place) => ({
    stage,
    conversations: 1_312 - place * 180,
    of_previous: place === 0 ? null : rated(1_312 - place * 180, 1_312 - (place - 1) * 180),
    of_first: rated(1_312 - place * 180, 1_312),
  })),
  channels: [
    group('whatsapp', 846, 338, 761_204.18),
    group('sms', 268, 49, 92_318.4),
    group('email', 198, 34, 64_883.74),
  ],
  segments: [
    group('high_priority', 470, 241, 641_870.55),
    group('medium_priority', 438, 118, 204_112.29),
    group('low_priority', 404, 62, 72_423.48),
  ],
  personas: [
    persona(1, 214, 96),
    persona(2, 187, 66),
    persona(3, 148, 52),
    persona(4, 341, 112),
    persona(5, 39, 11),
    persona(6, 104, 29),
    persona(7, 132, 31),
    persona(8, 82, 16),
    persona(9, 38, 6),
    persona(10, 27, 2),
  ],
  heat: { answers: grid(3), payments: grid(1) },
  cohorts: [
    cohort('2026-07', 812_330.1, 138, 0.41),
    cohort('2026-08', 640_118, 110, 0.36),
    cohort('2026-09', 955_020.4, 79, 0.39),
    cohort('2026-10', 701_330.25, 48, 0.42),
    cohort('2026-11', 383_240.33, 18, 0.46),
  ],
}

const nothing = rated(0, 0)
/** A company whose range has nothing in it. */
export const emptyOverview: OverviewReply = {
  ...fullOverview,
  conversations: 0,
  success: { ...nothing, hits: 0, previous: null, spark: [] },
  channels: [],
  segments: [],
  personas: [],
  heat: { answers: grid(0), payments: grid(0) },
  cohorts: [],
}

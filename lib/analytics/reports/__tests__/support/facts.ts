import { wilson } from '../../../core/interval'
import type { OverviewReply } from '../../../overview'
import type { ReportFacts } from '../../gather-report'

const dayMs = 86_400_000
const from = Date.UTC(2026, 10, 1, 3)
const iso = (at: number) => new Date(at).toISOString()
const rated = (hits: number, n: number) => ({ rate: n > 0 ? hits / n : null, n, interval: wilson(hits, n) })
const ratio = (hits: number, n: number, before: number) => ({
  ...rated(hits, n),
  hits,
  previous: rated(before, n),
  spark: [],
})
const cents = (amount: number) => Math.round(amount * 100) / 100

const series = Array.from({ length: 30 }, (_, place) => {
  const amount = place > 21 ? 0 : cents(9_000 + 5_500 * Math.abs(Math.sin(place)) - (place % 7 > 4 ? 6_000 : 0))
  return { place, amount }
})
let total = 0

/** Figures of a company in its 22nd day of a month; all invented. */
export function sampleOverview(changes: Partial<OverviewReply> = {}): OverviewReply {
  total = 0
  const points = series.map(({ place, amount }) => {
    total = cents(total + amount)
    return {
      at: iso(from + place * dayMs),
      ends_at: iso(from + (place + 1) * dayMs),
      amount,
      payments: Math.round(amount / 400),
      total: place > 21 ? null : total,
      previous_total: cents((place + 1) * 9_100),
      target_total: cents((place + 1) * 12_000),
      weekend: place % 7 > 4,
    }
  })
  const group = (value: string, paid: number, conversations: number, recovered: number) => ({
    value,
    conversations,
    paid,
    recovered,
    ...rated(paid, conversations),
  })
  const stages = [1_204, 861, 612, 421, 388, 143]
  return {
    range: {
      range: 'month',
      from: iso(from),
      to: iso(from + 30 * dayMs),
      until: iso(from + 21.6 * dayMs),
      bucket: 'day',
      time_zone: 'America/Sao_Paulo',
    },
    previous_range: { from: iso(from - 31 * dayMs), to: iso(from), until: iso(from - 9.4 * dayMs) },
    simulated: false,
    portfolio_id: null,
    seq: 48_211,
    generation: 1,
    as_of: iso(from + 21.6 * dayMs),
    has: { real: true, simulated: true, debts: true },
    conversations: 1_204,
    late_events: 3,
    recovered: {
      amount: total,
      payments: 512,
      refunds: 2,
      previous: { amount: 196_400.5, payments: 430, total: 282_100 },
      target: { amount: 360_000, to_date: 259_200 },
      projection: 352_118.4,
      series: points,
    },
    recovery_rate: { rate: 0.312, recovered: total, overdue: 827_410.22, previous: 0.287, target: 0.35, spark: [] },
    success: ratio(388, 1_204, 350),
    response_time: {
      mean: 1_310,
      median: 1_120,
      p95: 3_870,
      n: 5_120,
      previous: { median: 1_290, p95: 4_100, n: 4_800 },
      spark: [],
    },
    ai_accuracy: ratio(231, 254, 220),
    promises_kept: ratio(61, 88, 57),
    funnel: (['contacted', 'answered', 'negotiated', 'agreed', 'paid', 'kept'] as const).map((stage, place) => ({
      stage,
      conversations: stages[place] ?? 0,
      of_previous: place === 0 ? null : rated(stages[place] ?? 0, stages[place - 1] ?? 0),
      of_first: rated(stages[place] ?? 0, stages[0] ?? 0),
    })),
    channels: [
      group('whatsapp', 310, 870, 190_210.15),
      group('sms', 52, 221, 31_020.5),
      group('email', 21, 91, 14_200),
      group('', 5, 22, 2_010),
    ],
    segments: [
      group('high_priority', 214, 480, 160_000.1),
      group('medium_priority', 121, 402, 60_020),
      group('low_priority', 53, 322, 17_420.55),
    ],
    personas: [
      [1, 101, 240, 51_000],
      [2, 90, 260, 43_210.4],
      [5, 66, 190, 30_120],
      [3, 81, 301, 62_010],
      [4, 30, 121, 21_000],
      [8, 17, 70, 24_120],
      [9, 3, 22, 6_010],
    ].map(([number = 0, paid = 0, conversations = 0, recovered = 0]) => ({
      number,
      conversations,
      paid,
      recovered,
      ...rated(paid, conversations),
    })),
    heat: {
      answers: Array.from({ length: 7 }, (_, day) => Array.from({ length: 24 }, (_h, hour) => (hour === 10 ? day : 0))),
      payments: Array.from({ length: 7 }, () => new Array<number>(24).fill(0)),
    },
    cohorts: ['2026-08', '2026-09', '2026-10', '2026-11'].map((month, place) => ({
      month,
      entered: 410_000 + place * 22_000.5,
      days: [0, 7, 30, 60, 90].map((day) => ({ day, recovered: 1_000 * day, share: Math.min(0.4, day / 250) })),
    })),
    ...changes,
  }
}

/** The same with names and alerts. */
export const sampleFacts = (changes: Partial<OverviewReply> = {}): ReportFacts => ({
  overview: sampleOverview(changes),
  company: 'Consórcio Exemplo Ltda',
  portfolio: null,
  madeBy: 'Ana Souza',
  personas: {
    1: 'Lembrete Leve',
    2: 'Direto Digital',
    3: 'Responsável',
    4: 'Paciente',
    5: 'Acolhedor',
    8: 'Firme e Justo',
    9: 'Mediador',
  },
  alerts: [
    {
      message: 'Taxa de recuperação abaixo do esperado (28% contra a meta de 35%)',
      severity: 'warning',
      at: from + 20.3 * dayMs,
    },
  ],
})

// The demo's portfolio: invented people with varied debts, the same ones in every run.
import { cpfOf } from '@/components/portfolios/core/sample'
import { type Draw, oneOf, seeded } from '@/lib/conversations/simulator/random'

const seed = 20_261_122
const dayMs = 86_400_000
const firstNames = [
  ...(['Adriana', 'Benedito', 'Célia', 'Dirceu', 'Eunice', 'Flávio', 'Geralda', 'Hélio', 'Iara', 'Josué'] as const),
  ...([
    'Kátia',
    'Lourival',
    'Mirtes',
    'Norberto',
    'Odete',
    'Plínio',
    'Quitéria',
    'Raimundo',
    'Sueli',
    'Tobias',
  ] as const),
] as const
const risks = ['very_low', 'low', 'medium', 'high', 'very_high'] as const
const incomes = ['ate_2_sm', '2_5_sm', '5_10_sm', 'acima_10_sm'] as const

/** A customer of `POST /portfolios/ingest`; amounts in reais. */
export type SyntheticCustomer = {
  customer_id: string
  document: string
  name: string
  phone: string
  email?: string
  consortium_id: string
  overdue_amount: number
  overdue_days: number
  installments_overdue: number
  total_consortium_value: number
  last_payment_date: string
  payment_history_score: number
  risk_segment: string
  birth_date: string
  contemplated: boolean
  profile: { income_bracket: string; synthetic: true }
}

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)
const between = (draw: Draw, from: number, to: number) => from + Math.floor(draw() * (to - from + 1))

/** Days overdue: one in five just late, most of them up to three months, the rest up to a year and more. */
function daysLate(draw: Draw): number {
  const share = draw()
  if (share < 0.2) return between(draw, 1, 15)
  return share < 0.75 ? between(draw, 16, 90) : between(draw, 91, 420)
}

/**
 * Invented customers: surname “Fictício” and a number, telephones of a range that no operator has, addresses under
 * `.example`, CPFs with right check digits from a counter. Debts, ages and payment history are drawn from a fixed seed.
 * @param today ms UTC; birth and last payment are days before it
 */
export function syntheticPortfolio(count: number, today: number): SyntheticCustomer[] {
  const draw = seeded(seed)
  return Array.from({ length: count }, (_, place) => {
    const mark = String(place + 1).padStart(5, '0')
    const days = daysLate(draw)
    const instalments = Math.max(1, Math.round(days / 30))
    const monthlyCents = between(draw, 24_000, 145_000)
    const history = between(draw, 3, 98) / 100
    const risk = risks[Math.min(risks.length - 1, Math.floor((1 - history) * risks.length))] ?? 'medium'
    const age = between(draw, 20, 78)
    return {
      customer_id: `sintetico-${mark}`,
      document: cpfOf(String(700_000_000 + place * 8_009)),
      name: `${oneOf(firstNames, draw)} Fictício ${mark}`,
      phone: `+55119000${mark}`,
      ...(draw() < 0.8 && { email: `pessoa${mark}@aval.example` }),
      consortium_id: `SIN-${mark}`,
      overdue_amount: (monthlyCents * instalments) / 100,
      overdue_days: days,
      installments_overdue: instalments,
      total_consortium_value: between(draw, 30, 180) * 1_000,
      last_payment_date: isoDay(today - (days + 30) * dayMs),
      payment_history_score: history,
      risk_segment: risk,
      birth_date: isoDay(today - Math.round((age + draw()) * 365.25) * dayMs),
      contemplated: draw() < 0.3,
      profile: { income_bracket: oneOf(incomes, draw), synthetic: true },
    }
  })
}

const firstNames =
  'Ana Bruno Carla Diego Elaine Fábio Glória Heitor Inês Jonas Karina Leandro Marta Nilo Olívia Paulo Regina Sérgio Tânia Vítor'.split(
    ' ',
  )
const risks = ['very_low', 'low', 'medium', 'high', 'very_high']
const dayMs = 86_400_000
const contractReais = 85_000

/** The two check digits of a CPF's nine, by weights 10…2 and 11…2 modulo 11. */
export function cpfOf(body: string): string {
  const digit = (text: string) => {
    const sum = [...text].reduce((total, character, place) => total + Number(character) * (text.length + 1 - place), 0)
    return ((sum * 10) % 11) % 10
  }
  const first = digit(body)
  return `${body}${first}${digit(`${body}${first}`)}`
}

/** The same shares of one in the same order for everybody (Lehmer, modulus 2³¹ − 1). */
function shares(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const isoDay = (at: number) => new Date(at).toISOString().slice(0, 10)
const between = (share: number, from: number, to: number) => from + Math.floor(share * (to - from + 1))

/**
 * Invented customers of `POST /portfolios/ingest`, the same ones each time: surname “Exemplo”, numbers of a range that
 * no operator has, addresses under `.example`. Amounts are reais; most are a few weeks late, a few are months late.
 * @param today ms; the last payment lies before the delay
 */
export function sampleCustomers(count: number, today: number): Record<string, unknown>[] {
  const next = shares(20_261_122)
  return Array.from({ length: count }, (_, place) => {
    const days = between(next() ** 2, 5, 175)
    const instalments = 1 + Math.floor(days / 30)
    const monthly = between(next(), 32_000, 118_000)
    const mark = String(place + 1).padStart(3, '0')
    const history = between(next(), 5, 98) / 100
    const payer = Math.min(risks.length - 1, Math.floor((1 - history) * risks.length))
    return {
      customer_id: `exemplo-${mark}`,
      document: cpfOf(String(100_000_000 + between(next(), 0, 799_999) * 1_000 + place)),
      name: `${firstNames[place % firstNames.length]} Exemplo ${mark}`,
      phone: `+551190000${String(place + 1).padStart(4, '0')}`,
      ...(next() < 0.8 && { email: `cliente${mark}@aval.example` }),
      consortium_id: `EX-${mark}`,
      overdue_amount: (monthly * instalments) / 100,
      overdue_days: days,
      installments_overdue: instalments,
      total_consortium_value: contractReais,
      last_payment_date: isoDay(today - (days + 30) * dayMs),
      payment_history_score: history,
      risk_segment: risks[payer],
      birth_date: isoDay(Date.UTC(1956 + between(next(), 0, 45), between(next(), 0, 11), between(next(), 1, 28))),
    }
  })
}

/** What the sample is sent as: its own portfolio, marked synthetic. */
export const sampleHead = { portfolio_type: 'overdue_1_3_months', data_source: 'aval_sample', synthetic: true } as const
export const sampleSize = 200

// The demo's bank: pays a share of the simulated agreements over the public API, the same at every run.
import { oneOf, seeded } from '@/lib/conversations/simulator/random'
import { call, number, progress, reais, settle } from './demo-api'

const share = 0.7
const seed = 5
/** In full mostly; some pay a part, some late, some twice. */
const ways = ['full', 'full', 'full', 'full', 'full', 'part', 'late', 'twice'] as const

type Charge = { payment_request_id: string; amount: number; status: string }
type Paid = { paid_amount: number }

export type BankDay = { agreements: number; paying: number; payments: number; paidCents: number }

async function pay({ payment_request_id: id, amount }: Charge, way: (typeof ways)[number], day: BankDay) {
  const send = async (body: Record<string, unknown>, cents: number) => {
    await call<Paid>('POST', `/payments/${id}/simulate-payment`, body)
    day.payments += 1
    day.paidCents += cents
  }
  const cents = Math.round(amount * 100)
  const part = Math.max(100, Math.floor(cents / 3))
  if (way === 'part') await send({ amount: part / 100 }, part)
  else await send(way === 'late' ? { late: true } : {}, cents)
  if (way === 'twice') await send({}, cents)
}

/** Pays the first charge of a share of the agreements that these conversations ended in. */
export async function payAgreements(conversationIds: readonly string[]): Promise<BankDay> {
  const draw = seeded(seed)
  const day: BankDay = { agreements: 0, paying: 0, payments: 0, paidCents: 0 }
  const ids = [...conversationIds].sort()
  for (const [place, id] of ids.entries()) {
    const { data } = await call<{ data: Charge[] }>('GET', `/payments?conversation_id=${id}&limit=1`)
    const [charge] = data
    const [pays, way] = [draw() < share, oneOf(ways, draw)]
    if (!charge) continue
    day.agreements += 1
    if (pays && charge.status === 'awaiting_payment') {
      day.paying += 1
      await pay(charge, way, day)
    }
    progress((place + 1) / ids.length, `${day.payments} payments`)
  }
  settle(
    `${number.format(day.payments)} simulated payments for ${day.paying} of ${day.agreements} agreements, ` +
      `${reais.format(day.paidCents / 100)} (play money)`,
  )
  return day
}

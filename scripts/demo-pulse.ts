// Keeps the demo's figures alive while its dashboard is open: every few seconds a scripted debtor talks in the simulator, and some pay.
import { debtorKeys } from '@/lib/conversations/simulator/debtors'
import { call, pause } from './demo-api'
import { type Conversation, play } from './demo-talks'

const restMs = 4_000
const paying = 0.6
/** An evening; a demo that is forgotten must not fill a disk. */
const most = 2_000

type Customer = { customer_id: string }
type Agreement = { charges: { payment_request_id: string; amount: number }[] }

async function pay({ state }: Conversation): Promise<void> {
  if (!state.agreement_id || Math.random() > paying) return
  const { charges } = await call<Agreement>('GET', `/agreements/${state.agreement_id}`)
  const [charge] = charges
  if (!charge) return
  await pause(restMs)
  await call('POST', `/payments/${charge.payment_request_id}/simulate-payment`, { amount: charge.amount })
}

const { data: customers } = await call<{ data: Customer[] }>('GET', '/customers?limit=200')
for (let place = 0; place < most; place += 1) {
  const customer = customers[Math.floor(Math.random() * customers.length)]
  const debtor = debtorKeys[place % debtorKeys.length]
  // A customer who is being talked to already refuses a second talk; the next one will do.
  if (customer && debtor) await play(customer.customer_id, debtor).then(pay, () => undefined)
  await pause(restMs)
}

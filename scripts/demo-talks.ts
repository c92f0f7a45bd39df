// The demo's conversations over the public API: scripted debtors in the simulator, personas chosen by their rules.
import { debtorKeys } from '@/lib/conversations/simulator/debtors'
import { call, number, progress, say, settle } from './demo-api'

const count = 200
const atOnce = 10
/** No script is longer; whatever still talks then is counted as it stands. */
const mostTurns = 24

export type Conversation = {
  status: string
  escalation_reason: string | null
  outcome: string
  persona: { number: number; name: string }
  state: { agreement_id: string | null; agreed_offer: { total_amount: number } | null }
}
type Turn = { conversation_status: string; escalated: boolean; response_time_ms: number }
type Times = { served: number[]; seen: number[] }

/** Plays one debtor to the end: their message, or a silence after which we speak again. */
export async function play(
  customerId: string,
  debtor: string,
  times: Times = { served: [], seen: [] },
): Promise<Conversation> {
  const { conversation_id: id } = await call<{ conversation_id: string }>('POST', '/conversations/start', {
    customer_id: customerId,
    channel: 'simulator',
  })
  const path = `/conversations/${id}`
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const { text } = await call<{ text: string | null }>('POST', `${path}/scripted-line`, { debtor })
    if (text === null) {
      const { follow_up: kind } = await call<{ follow_up: string }>('POST', `${path}/follow-up`)
      if (kind !== 'sent') break
      continue
    }
    const startedMs = performance.now()
    const answer = await call<Turn>('POST', `${path}/messages`, { text })
    times.seen.push(performance.now() - startedMs)
    times.served.push(answer.response_time_ms)
    if (answer.escalated || answer.conversation_status === 'closed') break
  }
  return call<Conversation>('GET', path)
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
/** Nearest rank. */
const p95 = (values: number[]) => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0

function row(name: string, group: Conversation[]): string[] {
  const agreed = group.filter(({ state }) => state.agreement_id !== null)
  const cents = agreed.reduce((sum, { state }) => sum + Math.round((state.agreed_offer?.total_amount ?? 0) * 100), 0)
  const some = (fits: (one: Conversation) => boolean) => String(group.filter(fits).length)
  return [
    name,
    String(group.length),
    String(agreed.length),
    number.format(Math.round(cents / 100)),
    some(({ escalation_reason: reason }) => reason !== null),
    some(({ outcome }) => outcome === 'opted_out'),
  ]
}

function table(done: Conversation[]): string {
  const heads = ['persona that spoke last', 'conversations', 'agreements', 'agreed R$', 'handed over', 'opted out']
  const groups = [...Map.groupBy(done, ({ persona }) => persona.number)].sort(([a], [b]) => a - b)
  const named = groups.map(([place, group]) => row(`${place}. ${group[0]?.persona.name ?? ''}`, group))
  const lines = [heads, ...named, row('all', done)]
  const widths = heads.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)))
  const pad = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
  return lines.map((cells) => `  ${cells.map(pad).join('   ')}`).join('\n')
}

/** Two hundred conversations, ten at once, over customers from all of the portfolio; prints what came of them. */
export async function playTalks(customerIds: string[]): Promise<void> {
  const done: Conversation[] = []
  const times: Times = { served: [], seen: [] }
  const startedMs = performance.now()
  let next = 0
  const lane = async () => {
    while (next < count) {
      const place = next
      next += 1
      const customer = customerIds[Math.floor((place * customerIds.length) / count)] ?? ''
      const debtor = debtorKeys[place % debtorKeys.length] ?? ''
      done.push(await play(customer, debtor, times))
      progress(done.length / count, `${done.length} conversations`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const seconds = (performance.now() - startedMs) / 1000
  settle(
    `${done.length} simulated conversations, ${number.format(times.served.length)} turns, ${seconds.toFixed(1)} s, ${atOnce} at once`,
  )
  say(`\n${table(done)}`)
  const told = (values: number[]) => `mean ${mean(values).toFixed(1)} ms, p95 ${p95(values).toFixed(1)} ms`
  say(
    `\n  A turn, from message to guarded reply: ${told(times.served)}; over HTTP on this machine: ${told(times.seen)}`,
  )
  const promised = done.filter(({ outcome }) => outcome === 'promised').length
  say(
    `  Simulated: ten scripted debtors, invented people and debts, offline writer: this shows the engine at work and ` +
      `foretells nothing. ${promised} promised a date instead of agreeing.`,
  )
}

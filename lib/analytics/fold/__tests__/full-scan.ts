import { conversationStages, responseBucketsMs } from '@/db/constants/analytics'
import type { LoggedEvent } from '../../core/typed-event'

/*
 * Roll-ups by reading the whole log once a figure, written from docs/metrics.md and sharing nothing with the fold: slow,
 * plain, and what the fold is compared with.
 */

type Figures = Record<string, number | number[]>
/** `simulated|scope|grain|bucket|dimension|value` → figures. */
export type Scan = Map<string, Figures>
type Dims = { channel: string; segment: string; persona: number; portfolio: string }
type Count = { simulated: boolean; at: number; dims: Dims; name: string; n: number; type?: string }

const places = responseBucketsMs.length + 1
const inOrder = (a: LoggedEvent, b: LoggedEvent) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1)
const cents = (event: LoggedEvent) => Number(event.data['amount_cents'] ?? 0)
const id = (event: LoggedEvent, name: string) => String(event.data[name] ?? event.eventId)
const actOf = (event: LoggedEvent) => String(event.data['act'] ?? '')

/** Names and amounts that one event counts by itself. */
function ownCounts(event: LoggedEvent): [string, number][] {
  const { type, data } = event
  const value = (name: string) => Number(data[name] ?? 0)
  const counts: [string, number][] = [['events', 1]]
  if (event.receivedAt >= event.at + 5 * 60_000) counts.push(['late_events', 1])
  if (event.source === 'api') counts.push(['external_events', 1])
  if (type === 'message_received') counts.push(['messages', 1])
  if (type === 'payment_proposed') counts.push(['proposals', 1])
  if (type === 'conversation_escalated') counts.push(['escalations', 1])
  if (type === 'agreement_completed') counts.push(['agreements_completed', 1])
  if (type === 'agreement_broken') counts.push(['agreements_broken', 1])
  if (type === 'promise_kept') counts.push(['promises_kept', 1])
  if (type === 'promise_broken') counts.push(['promises_broken', 1])
  if (type === 'payment_confirmed') counts.push(['payments', 1], ['payment_cents', cents(event)])
  if (type === 'payment_refunded') counts.push(['refunds', 1], ['refund_cents', cents(event)])
  if (type === 'agreement_accepted')
    counts.push(['agreements', 1], ['agreement_cents', cents(event)], ['discount_cents', value('discount_cents')])
  if (type === 'portfolio_ingested')
    for (const name of ['entered_debts', 'entered_cents', 'left_cents']) counts.push([name, value(name)])
  if (type === 'reply_sent') {
    counts.push(['replies', 1], ['blocked_replies', value('blocked_drafts') > 0 ? 1 : 0])
    counts.push(['ai_cost_micros', value('cost_micros')])
    const took = data['response_time_ms']
    if (typeof took === 'number') {
      const beyond = responseBucketsMs.filter((end) => end < took).length
      counts.push(['responses', 1], ['response_ms', took], [`response_hist.${beyond}`, 1])
    }
  }
  return counts
}

const lastOf = <T>(events: LoggedEvent[], value: (event: LoggedEvent) => T): T | undefined =>
  events.map(value).filter(Boolean).at(-1)

function dimsOf(session: LoggedEvent[]): Dims {
  const spoken = session.filter(({ type }) => ['conversation_started', 'reply_sent', 'payment_proposed'].includes(type))
  return {
    channel: lastOf(session, ({ channel }) => channel) ?? '',
    segment: lastOf(session, ({ segment }) => segment) ?? '',
    persona: lastOf(spoken, ({ persona }) => persona) ?? 0,
    portfolio: lastOf(session, ({ portfolioId }) => portfolioId) ?? '',
  }
}

/** What came of a conversation, stage by stage. */
function outcome(session: LoggedEvent[]): [string, number][] {
  const started = session.find(({ type }) => type === 'conversation_started')
  if (!started) return []
  const of = (type: string) => session.filter((event) => event.type === type)
  const payments = of('payment_confirmed')
  const returned = (payment: string) =>
    of('payment_refunded').reduce((sum, event) => sum + (id(event, 'payment_id') === payment ? cents(event) : 0), 0)
  const paidIn = (payment: string) =>
    payments.reduce((sum, event) => sum + (id(event, 'payment_id') === payment ? cents(event) : 0), 0)
  const stayed = payments.filter((event) => {
    const payment = id(event, 'payment_id')
    return paidIn(payment) > returned(payment)
  })
  const ends = of('agreement_completed').filter((event) => {
    const changes = session.filter(
      (one) =>
        ['agreement_completed', 'agreement_broken', 'agreement_cancelled'].includes(one.type) &&
        id(one, 'agreement_id') === id(event, 'agreement_id'),
    )
    return changes.at(-1) === event
  })
  const is: Record<(typeof conversationStages)[number], boolean> = {
    contacted: true,
    answered: of('message_received').length > 0,
    negotiated: of('payment_proposed').length > 0,
    agreed: of('agreement_accepted').length > 0,
    paid: stayed.length > 0,
    kept: stayed.length > 0 && ends.length > 0,
  }
  const money = [...payments.map(cents), ...of('payment_refunded').map((event) => -cents(event))]
  return [
    // Whoever reached a stage or any after it.
    ...conversationStages.map((stage, place): [string, number] => [
      stage,
      conversationStages.some((later, at) => at >= place && is[later]) ? 1 : 0,
    ]),
    ['escalated', Math.min(1, of('conversation_escalated').length)],
    ['opted_out', of('conversation_closed').some(({ data }) => data['outcome'] === 'opted_out') ? 1 : 0],
    ['recovered_cents', money.reduce((sum, n) => sum + n, 0)],
    ['recovery_ms', stayed[0] ? Math.max(0, stayed[0].at - started.at) : 0],
  ]
}

const pays =
  'accept_offer ask_discount ask_instalments ask_payment_code promise_to_pay propose_amount propose_date'.split(' ')
const refuses = 'refuse dispute wrong_person threat_or_abuse'.split(' ')

/** Turns that a person or what followed settles. */
function judged(session: LoggedEvent[]): { at: number; isRight: boolean }[] {
  const turns = session.filter((event) => event.type === 'reply_sent' && actOf(event) !== '')
  return turns.flatMap((turn, place) => {
    const reviews = session.filter(
      ({ type, data }) => type === 'intent_reviewed' && data['message_id'] === turn.data['message_id'],
    )
    const word = reviews.at(-1)
    if (word && turn.data['message_id']) return [{ at: turn.at, isRight: word.data['correct'] === true }]
    const next = turns[place + 1] ? actOf(turns[place + 1] as LoggedEvent) : ''
    // The first of a payment's and of an agreement's tellings is when it came.
    const came = ['payment_confirmed', 'agreement_accepted'].flatMap((type) => {
      const named = type === 'payment_confirmed' ? 'payment_id' : 'agreement_id'
      const first = new Map<string, number>()
      for (const event of session) {
        if (event.type === type && !first.has(id(event, named))) first.set(id(event, named), event.at)
      }
      return [...first.values()]
    })
    const followed = came.some((at) => at > turn.at && at - turn.at <= 7 * 24 * 3_600_000)
    const act = actOf(turn)
    if (pays.includes(act)) {
      if (followed && !refuses.includes(next)) return [{ at: turn.at, isRight: true }]
      if (!followed && refuses.includes(next)) return [{ at: turn.at, isRight: false }]
    }
    if (refuses.includes(act)) {
      if (pays.includes(next)) return [{ at: turn.at, isRight: false }]
      if (refuses.includes(next) && !followed) return [{ at: turn.at, isRight: true }]
    }
    return []
  })
}

/** Date by a zone's clock, and the first quarter of an hour that has it. */
export function civilDay(timeZone: string) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  const known = new Map<number, { date: string; startsAt: number }>()
  const quarter = 900_000
  return (at: number) => {
    const place = Math.floor(at / quarter) * quarter
    const found = known.get(place)
    if (found) return found
    const date = format.format(place)
    let startsAt = place
    while (format.format(startsAt - quarter) === date) startsAt -= quarter
    known.set(place, { date, startsAt })
    return { date, startsAt }
  }
}

function countsOf(events: LoggedEvent[]): Count[] {
  const counts: Count[] = []
  for (const simulated of [false, true]) {
    const side = events.filter((event) => event.simulated === simulated).sort(inOrder)
    for (const [sessionId, session] of Map.groupBy(side, (event) => event.sessionId)) {
      const dims = sessionId ? dimsOf(session) : { channel: '', segment: '', persona: 0, portfolio: '' }
      for (const event of session) {
        const own = {
          channel: event.channel || dims.channel,
          segment: event.segment || dims.segment,
          persona: event.persona || dims.persona,
          portfolio: event.portfolioId || dims.portfolio,
        }
        for (const [name, n] of ownCounts(event))
          counts.push({ simulated, at: event.at, dims: own, name, n, type: event.type })
      }
      if (!sessionId) continue
      const began = session.find(({ type }) => type === 'conversation_started')?.at ?? 0
      for (const [name, n] of outcome(session)) counts.push({ simulated, at: began, dims, name, n })
      for (const { at, isRight } of judged(session)) {
        counts.push({ simulated, at, dims, name: 'ai_judged', n: 1 })
        if (isRight) counts.push({ simulated, at, dims, name: 'ai_right', n: 1 })
      }
    }
  }
  return counts
}

/** Every roll-up row that a log should have. */
export function fullScan(events: LoggedEvent[], timeZone: string): Scan {
  const scan: Scan = new Map()
  const dayOf = civilDay(timeZone)
  const put = (key: string, name: string, n: number) => {
    if (n === 0) return
    const row = scan.get(key) ?? {}
    scan.set(key, row)
    const [list, place] = name.split('.')
    if (place === undefined || list === undefined) {
      row[name] = Number(row[name] ?? 0) + n
      return
    }
    const hist = (row[list] as number[] | undefined) ?? new Array<number>(places).fill(0)
    hist[Number(place)] = (hist[Number(place)] ?? 0) + n
    row[list] = hist
  }
  for (const { simulated, at, dims, name, n, type } of countsOf(events)) {
    const grains = [
      ['minute', at - (at % 60_000)],
      ['hour', at - (at % 3_600_000)],
      ['day', dayOf(at).startsAt],
      ['ever', 0],
    ]
    const values: [string, string | number][] = [
      ['channel', dims.channel],
      ['segment', dims.segment],
      ['persona', dims.persona],
    ]
    const rows = values.filter(([, value]) => value).map(([dimension, value]) => `${dimension}|${value}`)
    for (const [grain, bucket] of grains) {
      const company = `${simulated ? 1 : 0}||${grain}|${bucket}`
      for (const row of ['all|', ...rows]) put(`${company}|${row}`, name, n)
      if (type) put(`${company}|type|${type}`, name, n)
      if (!dims.portfolio) continue
      put(`${company}|portfolio|${dims.portfolio}`, name, n)
      const portfolio = `${simulated ? 1 : 0}|${dims.portfolio}|${grain}|${bucket}`
      for (const row of ['all|', ...rows]) put(`${portfolio}|${row}`, name, n)
    }
  }
  for (const event of events) {
    const { type, data, portfolioId } = event
    const isEntry = type === 'portfolio_ingested'
    const from = isEntry ? event.at : Number(data['ingested_at'] ?? 0)
    if (!from || !(isEntry || type === 'payment_confirmed' || type === 'payment_refunded')) continue
    const name = isEntry ? 'entered_cents' : type === 'payment_confirmed' ? 'payment_cents' : 'refund_cents'
    const days = (Date.parse(dayOf(event.at).date) - Date.parse(dayOf(from).date)) / 86_400_000
    for (const scope of new Set(['', portfolioId])) {
      const key = `${event.simulated ? 1 : 0}|${scope}|cohort|${Math.max(0, days)}|cohort|${dayOf(from).date.slice(0, 7)}`
      put(key, name, isEntry ? Number(data['entered_cents'] ?? 0) : cents(event))
    }
  }
  return scan
}

const sorted = (row: Figures) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))

/** One line a row, so that two can be compared and a difference be read. */
export const linesOf = (scan: ReadonlyMap<string, object>): string[] =>
  [...scan].map(([key, row]) => `${key} ${JSON.stringify(sorted(row as Figures))}`).sort()

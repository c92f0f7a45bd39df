import { type Dims, numberOf, type Part, textOf } from './event-part'
import { addMeasures, type Measures } from './measures'
import type { LoggedEvent } from './typed-event'

/** What was told last: a later `at` prevails, at the same time the greater event id. */
export type Told<T> = [at: number, eventId: string, value: T]
/** `firstAt` 0 while only its refund is known. Cents. */
export type Paid = [firstAt: number, cents: number, returnedCents: number]
/** `acceptedAt` 0 before; the rest tells its last change, empty before one. */
export type Agreed = [acceptedAt: number, at: number, eventId: string, state: string]
/** How a message of the customer was read and answered. */
export type Turn = [at: number, eventId: string, act: string, messageId: string]

/**
 * What is known of one conversation: smallest, greatest, last told and sums alone, so that the same events leave the same
 * facts in whatever order they come. Of each list only so many entries are kept, chosen by their own names and times
 * (`factBounds`), so that this holds beyond the bound, too.
 */
export type SessionFacts = {
  /** The first `conversation_started`, UTC ms; 0 before one. */
  beganAt: number
  dims: {
    channel?: Told<string>
    segment?: Told<string>
    /** The one that spoke last. */
    persona?: Told<number>
    portfolioId?: Told<string>
  }
  answered: boolean
  negotiated: boolean
  escalated: boolean
  optedOut: boolean
  /** By payment id; the event's where it names none. */
  payments: Record<string, Paid>
  agreements: Record<string, Agreed>
  /** Oldest first. */
  turns: Turn[]
  /** By message: whether it was read right. */
  reviews: Record<string, Told<boolean>>
  /** What events counted that lack a dimension, by minute and own dimensions: the conversation's fill in. */
  open: Record<string, Measures>
}

/**
 * Most entries that facts keep. Payments and agreements: those of the smallest ids, the others are taken together as one.
 * Turns: the earliest, later ones are not judged. Open parts: the earliest, later ones keep their own dimensions.
 */
export const factBounds = { payments: 64, agreements: 32, turns: 64, reviews: 128, open: 64 } as const
/** Sorts after every id. */
const others = '~'
/** An id as a key: one that an object has by birth (`constructor`) must not be found. */
const named = (id: string) => `:${id}`
export const reviewOf = ({ reviews }: SessionFacts, messageId: string): boolean | undefined =>
  reviews[named(messageId)]?.[2]

export const noFacts = (): SessionFacts => ({
  beganAt: 0,
  dims: {},
  answered: false,
  negotiated: false,
  escalated: false,
  optedOut: false,
  payments: {},
  agreements: {},
  turns: [],
  reviews: {},
  open: {},
})

const later = (at: number, eventId: string, than: readonly [number, string, ...unknown[]] | undefined) =>
  than === undefined || at > than[0] || (at === than[0] && eventId > than[1])
const earlier = (a: number, b: number) => (a === 0 || (b !== 0 && b < a) ? b : a)

/** Puts an entry in; over the bound the greatest key leaves and is returned. */
function keep<T>(entries: Record<string, T>, key: string, value: T, most: number): [string, T] | undefined {
  entries[key] = value
  const keys = Object.keys(entries).filter((one) => one !== others)
  if (keys.length <= most) return undefined
  const last = keys.sort()[keys.length - 1] ?? key
  const left = entries[last] as T
  delete entries[last]
  return [last, left]
}

function keepOrPool<T>(entries: Record<string, T>, key: string, value: T, most: number, pool: (a: T, b: T) => T) {
  const [, left] = keep(entries, key, value, most) ?? []
  if (left !== undefined) entries[others] = entries[others] === undefined ? left : pool(entries[others], left)
}

const bothPaid = (a: Paid, b: Paid): Paid => [earlier(a[0], b[0]), a[1] + b[1], a[2] + b[2]]
const bothAgreed = (a: Agreed, b: Agreed): Agreed => {
  const [, at, eventId, state] = later(b[1], b[2], [a[1], a[2]]) ? b : a
  return [earlier(a[0], b[0]), at, eventId, state]
}

function money(facts: SessionFacts, event: LoggedEvent, paid: Paid): void {
  const id = named(textOf(event, 'payment_id') || event.eventId)
  const known = facts.payments[id]
  keepOrPool(facts.payments, id, known ? bothPaid(known, paid) : paid, factBounds.payments, bothPaid)
}

function agreement(facts: SessionFacts, event: LoggedEvent, now: Agreed): void {
  const id = named(textOf(event, 'agreement_id') || event.eventId)
  const known = facts.agreements[id]
  keepOrPool(facts.agreements, id, known ? bothAgreed(known, now) : now, factBounds.agreements, bothAgreed)
}

/** The act that a reply answered; empty where it answered none. */
function actOf(event: LoggedEvent): string {
  const scores = event.data['intent_classification']
  const act = typeof scores === 'object' && scores !== null ? (scores as Record<string, unknown>)['act'] : undefined
  return textOf(event, 'act') || (typeof act === 'string' ? act : '')
}

function turn(facts: SessionFacts, event: LoggedEvent): void {
  const act = actOf(event)
  if (!act) return
  const place = facts.turns.findIndex(([at, eventId]) => !later(event.at, event.eventId, [at, eventId]))
  const now: Turn = [event.at, event.eventId, act, textOf(event, 'message_id')]
  facts.turns.splice(place < 0 ? facts.turns.length : place, 0, now)
  // One more than are judged: what the last one is judged by.
  facts.turns.splice(factBounds.turns + 1)
}

const changed =
  (state: string) =>
  (facts: SessionFacts, event: LoggedEvent): void =>
    agreement(facts, event, [0, event.at, event.eventId, state])

const ofType: Partial<Record<LoggedEvent['type'], (facts: SessionFacts, event: LoggedEvent) => void>> = {
  conversation_started: (facts, { at }) => {
    facts.beganAt = earlier(facts.beganAt, at)
  },
  message_received: (facts) => {
    facts.answered = true
  },
  payment_proposed: (facts) => {
    facts.negotiated = true
  },
  conversation_escalated: (facts) => {
    facts.escalated = true
  },
  conversation_closed: (facts, event) => {
    facts.optedOut ||= textOf(event, 'outcome') === 'opted_out'
  },
  reply_sent: turn,
  intent_reviewed: (facts, event) => {
    const message = textOf(event, 'message_id')
    const id = named(message)
    const { at, eventId } = event
    if (!message || !later(at, eventId, facts.reviews[id])) return
    keep(facts.reviews, id, [at, eventId, event.data['correct'] === true], factBounds.reviews)
  },
  payment_confirmed: (facts, event) => money(facts, event, [event.at, numberOf(event, 'amount_cents'), 0]),
  payment_refunded: (facts, event) => money(facts, event, [0, 0, numberOf(event, 'amount_cents')]),
  agreement_accepted: (facts, event) => agreement(facts, event, [event.at, 0, '', '']),
  agreement_completed: changed('completed'),
  agreement_broken: changed('broken'),
  agreement_cancelled: changed('cancelled'),
}

const spoke: readonly LoggedEvent['type'][] = ['conversation_started', 'reply_sent', 'payment_proposed']

function told(facts: SessionFacts, { at, eventId, type, channel, segment, persona, portfolioId }: LoggedEvent): void {
  const { dims } = facts
  if (channel && later(at, eventId, dims.channel)) dims.channel = [at, eventId, channel]
  if (segment && later(at, eventId, dims.segment)) dims.segment = [at, eventId, segment]
  if (portfolioId && later(at, eventId, dims.portfolioId)) dims.portfolioId = [at, eventId, portfolioId]
  if (persona && spoke.includes(type) && later(at, eventId, dims.persona)) dims.persona = [at, eventId, persona]
}

const isWhole = ({ channel, segment, persona, portfolioId }: Dims) =>
  channel !== '' && segment !== '' && persona !== 0 && portfolioId !== ''

const openKey = ({ minute, dims: { channel, segment, persona, portfolioId } }: Part) =>
  [String(minute).padStart(15, '0'), channel, segment, persona, portfolioId].join('|')

/** The part that an entry of `open` is. */
export function openPart(key: string, measures: Measures): Part {
  const [minute = '', channel = '', segment = '', persona = '', portfolioId = ''] = key.split('|')
  return { minute: Number(minute), dims: { channel, segment, persona: Number(persona), portfolioId }, measures }
}

/**
 * Takes an event into the facts, in place.
 * @param part what the event counts by itself
 * @returns the part that is counted by its own dimensions now: the event's where it has all of them, one that the facts
 * have no room for, or none
 */
export function applyEvent(facts: SessionFacts, event: LoggedEvent, part: Part): Part | undefined {
  told(facts, event)
  ofType[event.type]?.(facts, event)
  if (isWhole(part.dims)) return part
  const key = openKey(part)
  const sum = addMeasures({ ...facts.open[key] }, part.measures)
  const left = keep(facts.open, key, sum, factBounds.open)
  return left && openPart(...left)
}

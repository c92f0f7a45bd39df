import type { Weekday } from '../calendar/days.ts'
import type { Day } from '../types.ts'

/** Where in the original text, in UTF-16 units: `text.slice(from, to)`. */
export type Span = readonly [from: number, to: number]

/**
 * What the words around a figure say it is. `down`: a first payment; `instalment`: each of several; `total`: to settle all;
 * `upTo`: at most; `about`: roughly; `refused`: what the sender cannot or will not pay; and five that are no proposal:
 * `debt`: what is owed or asked; `paid`: what was paid already; `income` and `expense`: what
 * the sender earns and has to pay elsewhere; `discount`: what shall be taken off.
 */
export type AmountHint =
  | 'down'
  | 'instalment'
  | 'total'
  | 'upTo'
  | 'about'
  | 'refused'
  | 'debt'
  | 'paid'
  | 'income'
  | 'expense'
  | 'discount'

/** A sum, or a part of the debt ("metade", "um terço"); exactly one of `cents` and `fraction` is there. */
export type ReadAmount = {
  span: Span
  /** Of a range ("entre 200 e 300") the upper end. */
  cents?: number
  /** The lower end of a range. */
  fromCents?: number
  fraction?: { numerator: number; denominator: number }
  per: 'month' | 'once' | 'unknown'
  hints: AmountHint[]
}

/** A number of instalments. `upTo` for "até 10x". */
export type ReadCount = { span: Span; count: number; upTo?: true }

/** 15 % is 1500. */
export type ReadPercent = { span: Span; basisPoints: number }

/** The option chosen, counted from 1 in the list as shown, or its last. */
export type ReadOrdinal = { span: Span; option: number | 'last' }

/** Incoming money a date may hang on. */
export type IncomeEvent = 'salary' | 'thirteenth' | 'vacation' | 'advance' | 'benefit' | 'severance' | 'income'

/** A moment as said and as resolved against today: a `day`, or a stretch `from`–`to`, or only an `event`. */
export type ReadDate = {
  span: Span
  /** `by`: at the latest ("até sexta"); `after`: not before ("depois do dia 10"). */
  relation: 'on' | 'by' | 'after'
  day?: Day
  /** First and last day of a stretch ("semana que vem"). */
  from?: Day
  to?: Day
  /** As said: "dia 5". */
  dayOfMonth?: number
  /** As said, from 1. */
  month?: number
  /** As said. */
  year?: number
  weekday?: Weekday
  event?: IncomeEvent
  /** "todo dia 5". */
  monthly?: true
  /** Clearly behind: "paguei dia 5", "ontem". */
  past?: true
  /** Denied: "dia 10 não dá", "hoje não posso". */
  refused?: true
}

export type ReplyNumberKind =
  | 'money'
  | 'fraction'
  | 'percent'
  | 'date'
  | 'weekday'
  | 'time'
  | 'duration'
  | 'count'
  | 'option'
  | 'document'
  | 'phone'
  | 'number'
  | 'idiom'

/** A quantity an outgoing text states. What it is worth is in the field of its kind; `value` where it is a plain number. */
export type ReplyNumber = {
  kind: ReplyNumberKind
  span: Span
  /** As it stands in the text. */
  text: string
  cents?: number
  fraction?: { numerator: number; denominator: number }
  basisPoints?: number
  date?: ReadDate
  /** Since midnight. */
  minutes?: number
  duration?: { count: number; unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' }
  count?: number
  option?: number | 'last'
  value?: number
}

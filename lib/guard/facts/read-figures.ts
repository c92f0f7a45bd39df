import { addDays, type Day } from '../../negotiation/index.ts'
import type { Figure, FigureOf } from '../figures/types.ts'
import { type Stretch, sentenceAt } from '../text/sentences.ts'
import type { GuardContext } from '../types.ts'
import { todayOf } from './days.ts'
import { holdsPlan, type OfferFacts, offerFacts } from './offer-facts.ts'
import { readDay, readWeekday } from './read-day.ts'
import { readMoney } from './read-money.ts'
import type { ReadFigure, Reading } from './reading.ts'

type Words = { before: string; after: string; sentence: string; lead: string }
type World = { context: GuardContext; offers: OfferFacts[]; today: Day; figures: readonly Figure[] }

const fitting = (offers: readonly OfferFacts[], accept: (offer: OfferFacts) => boolean): Reading => {
  const fits = offers.filter(accept)
  return fits.length > 0 ? { offers: new Set(fits.map(({ index }) => index)) } : { rule: 'number_not_a_fact' }
}

function readPercent({ basisPoints }: FigureOf<'percent'>, words: Words, { context, offers }: World): Reading {
  if (context.otherFacts?.percentsBasisPoints?.includes(basisPoints)) return { offers: 'any' }
  const otherRole =
    /^ ?(?:de|dos|nos|em|ao mes|a\.m\.?|ao ano)? ?(?:juros|multa|entrada|mora|ao mes|ao ano|correcao|honorarios|taxa)/.test(
      words.after,
    ) || /\b(?:juros|multa|entrada|mora|taxa|correcao)(?: [a-z]+){0,2} $/.test(words.before)
  if (otherRole) {
    if (basisPoints === 0 && /juros|taxa/.test(words.before.slice(-20) + words.after))
      return fitting(offers, (offer) => offer.totalCents <= context.overdueCents)
    return { rule: offers.some((offer) => offer.basisPoints === basisPoints) ? 'wrong_role' : 'number_not_a_fact' }
  }
  return fitting(offers, (offer) => offer.basisPoints === basisPoints)
}

/** The sum a count speaks of ("6 parcelas de R$ 408,46"), where one follows closely. */
function sumAfter(figure: Figure, { figures }: World, text: string): number | undefined {
  const next = figures.find(({ from }) => from >= figure.to)
  if (next?.kind !== 'money') return undefined
  const between = text.slice(figure.to, next.from)
  return /^[a-z ]{0,40}:?\(? ?$/.test(between) &&
    !/\b(?:total|entrada|desconto|ou|economia|soma\w*|primeira|ultima)\b/.test(between)
    ? next.cents
    : undefined
}

/** Whether the first payment, of its own sum, stands among the figures just before. */
const toldFirst = ({ figures }: World, figure: Figure, { amounts }: OfferFacts) =>
  amounts[0] !== amounts[1] &&
  figures.some(
    (other) =>
      other.kind === 'money' && other.to <= figure.from && other.to > figure.from - 60 && other.cents === amounts[0],
  )

/** Whether the whole number of instalments was told shortly before ("7 parcelas: 6 de …"). */
const toldBefore = (text: string, at: number, payments: number) =>
  new RegExp(String.raw`(?<!\d)${payments} ?(?:x\b|vezes|parcelas|prestac)`).test(text.slice(Math.max(0, at - 60), at))

function readCount(figure: FigureOf<'count'>, words: Words, world: World, text: string): Reading {
  const { context, offers } = world
  const { count } = figure
  if (context.otherFacts?.counts?.includes(count)) return { offers: 'any' }
  const said = text.slice(figure.from, figure.to)
  const overdue = count === context.installmentsOverdue
  if (/atras|vencid|vencer|pendent|em aberto|venceram/.test(`${words.after.slice(0, 40)}${said}`))
    return overdue
      ? { offers: 'any' }
      : { rule: offers.some(({ payments }) => payments === count) ? 'wrong_role' : 'number_not_a_fact' }
  if (
    /\b(?:pensar|repetir|disse|liguei|tentei|conferir|verificar|perguntar|lembrei|duas|varias) $/.test(words.before) &&
    /vezes/.test(said)
  )
    return { offers: 'any' }
  const cents = sumAfter(figure, world, text)
  if (cents !== undefined) {
    const besideFirst =
      /(?:mais|outras?|demais|restantes|\+|depois|primeira|seguintes)(?: [a-z]+){0,2} ?$/.test(words.before) ||
      /restantes|seguintes/.test(text.slice(figure.to, figure.to + 25)) ||
      /primeira|(?<!sem )entrada|\bsinal\b/.test(words.lead)
    // "Em 6 vezes de" counts them all; "6 de … e a última de …" says that one more follows.
    const tellsRest = besideFirst || /\b(?:ultim|outra|restante|resto|sendo|saldo)/.test(words.sentence)
    const whole = (offer: OfferFacts) =>
      offer.payments === count ||
      tellsRest ||
      toldFirst(world, figure, offer) ||
      toldBefore(text, figure.from, offer.payments)
    const reading = fitting(offers, (offer) => holdsPlan(offer, count, cents, besideFirst) && whole(offer))
    return reading.offers
      ? { ...reading, plan: true }
      : {
          rule:
            offers.some((offer) => offer.amounts.includes(cents)) || cents === context.overdueCents
              ? 'mixed_offers'
              : 'number_not_a_fact',
        }
  }
  if (
    overdue &&
    /\b(?:as|suas|das|nas|essas|sao|de) $/.test(words.before) &&
    !/\b(?:em|dividir em|fazer em) $/.test(words.before)
  )
    return { offers: 'any' }
  const besides =
    /\b(?:mais|outras|demais|restantes|depois)(?: [a-z]+){0,2} $/.test(words.before) || /\+ ?$/.test(words.before)
  return fitting(offers, ({ payments }) => payments === count || (besides && payments === count + 1))
}

function readOrdinal(
  { position, to }: FigureOf<'ordinal'>,
  { offers, context, today, figures }: World,
  text: string,
): Reading {
  if (position === 'last' || context.otherFacts?.counts?.includes(position)) return { offers: 'any' }
  const next = figures.find(({ from }) => from >= to)
  const close = next !== undefined && /^[a-z ,:(]{0,24}$/.test(text.slice(to, next.from)) ? next : undefined
  return fitting(offers, (offer) => {
    if (offer.payments < position) return false
    const [amount, day] = [offer.amounts[position - 1], offer.days[position - 1]]
    if (close?.kind === 'money') return close.cents === amount
    return (
      close?.kind !== 'day' ||
      day === undefined ||
      readDay(close.day, { before: '', sentence: '' }, context, [{ ...offer, days: [day] }], today).offers !== undefined
    )
  })
}

function readTime({ minutes }: FigureOf<'time'>, { context }: World): Reading {
  const hours = context.policy.companyHours
  const at = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
  return hours && minutes >= at(hours.start) && minutes <= at(hours.end)
    ? { offers: 'any' }
    : { rule: 'number_not_a_fact' }
}

function readDuration({ count, unit }: FigureOf<'duration'>, words: Words, { context, offers, today }: World): Reading {
  if (context.otherFacts?.counts?.includes(count)) return { offers: 'any' }
  if (unit === 'minute' && count <= 15) return { offers: 'any' }
  const isDelay =
    /^[a-z ]{0,12}(?:de atraso|em atraso|atrasad|vencid|de inadimpl|em aberto)/.test(words.after) ||
    /(?:atraso|atrasad\w|vencid\w|aberto)(?: [a-z]+){0,3} $/.test(words.before)
  if (unit === 'day' && isDelay) return count === context.debtDays ? { offers: 'any' } : { rule: 'number_not_a_fact' }
  if (unit === 'month' && /\b(?:em|por|durante) $/.test(words.before))
    return fitting(offers, ({ payments }) => payments === count)
  if (unit === 'day') return fitting(offers, ({ days }) => days.includes(addDays(today, count)))
  return { rule: 'number_not_a_fact' }
}

function readNumber(figure: FigureOf<'number'>, words: Words, world: World): Reading {
  const { context, offers } = world
  if (context.otherFacts?.counts?.includes(figure.value)) return { offers: 'any' }
  if (/desconto(?: de)? $/.test(words.before))
    return fitting(offers, (offer) => offer.basisPoints === Math.round(figure.value * 100))
  const asMoney = readMoney(Math.round(figure.value * 100), words, context, offers)
  return asMoney.rule === undefined || figure.value >= 50 ? asMoney : { rule: 'number_not_a_fact' }
}

/** "Parcelas em aberto: 8. Alguma …": a label and its count, which may read as an option's number too. */
function isOverdueCount(figure: Figure, { before }: Words, { context }: World): boolean {
  const value = figure.kind === 'number' ? figure.value : figure.kind === 'option' ? figure.position : undefined
  const labelled = /\b(?:parcelas?|prestac\w+)(?: (?:em aberto|em atraso|atrasadas?|vencidas?)): ?$/.test(before)
  return labelled && value !== undefined && value === context.installmentsOverdue
}

function readOne(figure: Figure, words: Words, world: World, text: string): Reading {
  const { context, offers, today } = world
  if (isOverdueCount(figure, words, world)) return { offers: 'any' }
  if (figure.kind === 'money') return readMoney(figure.cents, words, context, offers)
  if (figure.kind === 'percent') return readPercent(figure, words, world)
  if (figure.kind === 'day') return readDay(figure.day, words, context, offers, today)
  if (figure.kind === 'weekday') return readWeekday(figure.weekday, words, context, offers, today)
  if (figure.kind === 'time') return readTime(figure, world)
  if (figure.kind === 'count') return readCount(figure, words, world, text)
  if (figure.kind === 'ordinal') return readOrdinal(figure, world, text)
  if (figure.kind === 'option')
    return figure.position >= 1 && figure.position <= Math.max(offers.length, 3)
      ? { offers: 'any' }
      : { rule: 'number_not_a_fact' }
  if (figure.kind === 'options')
    return figure.count <= Math.max(offers.length, 1) ? { offers: 'any' } : { rule: 'number_not_a_fact' }
  if (figure.kind === 'fraction') return readFraction(figure, words, world)
  if (figure.kind === 'duration') return readDuration(figure, words, world)
  if (figure.kind === 'document') return { rule: 'other_person_data' }
  return readNumber(figure, words, world)
}

function readFraction({ basisPoints }: FigureOf<'fraction'>, words: Words, { context, offers }: World): Reading {
  if (/^ ?do caminho/.test(words.after)) return { offers: 'any' }
  return fitting(
    offers,
    (offer) =>
      (offer.amounts[0] ?? 0) * 10_000 === offer.totalCents * basisPoints ||
      offer.totalCents * 10_000 === context.overdueCents * basisPoints,
  )
}

/** Every figure of a numeric view with the offers it can belong to, or the rule it breaks. */
export function readFigures(
  text: string,
  figures: readonly Figure[],
  sentences: readonly Stretch[],
  context: GuardContext,
): ReadFigure[] {
  const world: World = { context, offers: offerFacts(context), today: todayOf(context.now, context.timeZone), figures }
  return figures.map((figure, position) => {
    const sentence = sentenceAt(sentences, figure.from)
    const start = Math.max(sentence.from, figures[position - 1]?.to ?? 0, figure.from - 70)
    const end = Math.min(sentence.to, figures[position + 1]?.from ?? sentence.to, figure.to + 60)
    // A count right before says what the sum is ("6 parcelas de"), so it belongs to what stands before.
    const previous = figures[position - 1]
    const from =
      previous?.kind === 'count' || previous?.kind === 'ordinal' ? Math.max(sentence.from, previous.from) : start
    const near = figures[position + 1]
    const to = near?.kind === 'count' && near.from >= figure.to && near.from < sentence.to ? near.to : end
    const words = {
      before: text.slice(from, figure.from),
      after: text.slice(figure.to, to),
      sentence: sentence.text,
      lead: text.slice(sentence.from, figure.from),
    }
    return { figure, reading: readOne(figure, words, world, text) }
  })
}

import { addDays, type Day, weekdayOf } from '../../negotiation/index.ts'
import type { Figure } from '../figures/types.ts'
import type { GuardRule } from '../types.ts'
import { sameDay } from './days.ts'
import type { OfferFacts } from './offer-facts.ts'
import type { ReadFigure } from './reading.ts'

type Found = { rule: GuardRule; figure: Figure }

const newItem =
  /\n ?(?:[-*•·>]|\d{1,2} ?[).:\]-]|[a-d]\)|opcao|oferta|proposta)|\bou\b|\bou entao\b|\boutra (?:opcao|forma|possibilidade|alternativa|saida)|\balternativ|\bse (?:preferir|ficar|quiser|for melhor|um dia|achar|o senhor|a senhora|voce|precisar|parcelar)|[,.;:(\n] ?tambem\b|(?<!\b(?:n|d|pel|ness|dess|ess|dest)a )\b(?:opcao|oferta|proposta)|[,.;:(\n] ?(?:ja |e |no )?parcelad[oa]\b|[,.;:(\n] ?parcelando\b|\bja (?:em|a vista|parcelad\w|no|dividid\w|com entrada|a|o)\b|\be a vista\b|\bcaso (?:prefira|queira)|\bhoje nao|[|•·]|\bao inves\b|\bem vez\b|\bcontra\b|\bem outra\b|\bdepois\b[^.]*\btambem/
const sentenceEnd = /[.!?;](?=\s|$|["')])|\n/
const carriesOn =
  /^[\s\-*•]*(?:e |assim|isso|esse|essa|este|esta|ness[ea]|nest[ea]|dess[ea] (?:forma|jeito|valor|total)|desse|com isso|o total|no total|total|a (?:primeira|segunda|ultima|1)|as (?:demais|outras|restantes)|cada|sao|sendo|dividid|divido|divida|dividimos|com (?:o )?vencimento|o vencimento|venc|primeir|ultim|o desconto|desconto|voce (?:economiza|deixa)|economi|a economia|tudo|da |fica|ficam|podendo|e pode|mais |depois|sem juros|parcelas?|valor|nas|pagando em|pag[ao] em|ai |entao )/
const selfContained =
  /^[\s,)]*(?:e |ou )?(?:em|(?:parcelad|dividid)[oa]s? em|com (?:uma )?entrada de|entrada de|a vista(?: por| fica| sai)?(?: em| por)?|depois)? ?$/
const cash = /\ba vista\b|\bde uma (?:so )?vez\b|\bparcela unica\b|\bpagamento unico\b/g

type Group = { offers: ReadonlySet<number>; cash: boolean; total: boolean; plan: boolean; day: boolean }

const meet = (a: ReadonlySet<number>, b: ReadonlySet<number>) => new Set([...a].filter((index) => b.has(index)))

/** A dangling total ("fica em R$ 2.205,68.") still waits for its plan. */
const isOpen = (group: Group) => group.total && !group.cash && !group.plan && !group.day

/** Figures that together belong to no single offer; each list item or alternative is told on its own. */
export function mixedOffers(text: string, read: readonly ReadFigure[], offers: readonly OfferFacts[]): Found[] {
  const all: ReadonlySet<number> = new Set(offers.map(({ index }) => index))
  const cashOffers: ReadonlySet<number> = new Set(
    offers.filter(({ payments }) => payments === 1).map(({ index }) => index),
  )
  const found: Found[] = []
  let group: Group | undefined
  let end = 0
  for (const { figure, reading } of read) {
    if (figure.kind === 'option') {
      group = undefined
      end = figure.to
      continue
    }
    const between = text.slice(end, figure.from)
    const startsItem = newItem.test(between)
    const stop = sentenceEnd.test(between)
    const tail = stop ? between.slice(Math.max(between.search(sentenceEnd) + 1, 0)) : between
    if (reading.offers === undefined || reading.offers === 'any') {
      // A figure of no offer in particular neither opens nor closes a proposal, but an alternative before it counts.
      if (startsItem) group = undefined
      if (reading.offers === 'any' && startsItem) end = figure.to
      continue
    }
    const saysCash =
      [...between.slice(-60).matchAll(cash)].some(
        ({ index }) => !/\bnao (?:e |seja )?$/.test(between.slice(-60).slice(0, index)),
      ) || /^ ?(?:a vista|de uma (?:so )?vez)/.test(text.slice(figure.to, figure.to + 14))
    let mine: ReadonlySet<number> = reading.offers
    if (
      saysCash &&
      cashOffers.size > 0 &&
      meet(mine, cashOffers).size > 0 &&
      (figure.kind === 'money' || figure.kind === 'percent')
    )
      mine = meet(mine, cashOffers)
    // "À vista … até 15/12": the day must be a cash offer's, unless a plan is named in between.
    if (
      figure.kind === 'day' &&
      saysCash &&
      cashOffers.size > 0 &&
      !/parcel|vezes|\dx|divid|entrada|prefir/.test(between)
    )
      mine = meet(mine, cashOffers)
    const joined: ReadonlySet<number> = group ? meet(group.offers, mine) : mine
    const continues = stop && carriesOn.test(tail)
    const fresh =
      group === undefined ||
      startsItem ||
      (stop && !continues && !(isOpen(group) && (reading.plan || figure.kind === 'count'))) ||
      (joined.size === 0 &&
        selfContained.test(between) &&
        (/,/.test(between) || (group.plan && /^ e (?:em )?$/.test(between))) &&
        (reading.plan === true || saysCash) &&
        (group.cash || group.plan) &&
        !isOpen(group))
    if (fresh) group = { offers: all, cash: false, total: false, plan: false, day: false }
    const current: Group = group ?? { offers: all, cash: false, total: false, plan: false, day: false }
    const next = meet(current.offers, mine)
    if (next.size === 0) {
      found.push({ rule: 'mixed_offers', figure })
      group = { ...current, offers: mine }
    } else
      group = {
        offers: next,
        cash: current.cash || saysCash,
        total: current.total || reading.total === true || figure.kind === 'percent',
        day: current.day || figure.kind === 'day',
        plan: current.plan || reading.plan === true || figure.kind === 'count',
      }
    end = figure.to
  }
  return found
}

/** Weekdays told beside a date ("sexta-feira, 27/11", "27/11 (sexta)") that are not that date's. */
export function wrongWeekdays(
  text: string,
  read: readonly ReadFigure[],
  knownDays: readonly Day[],
  today: Day,
): { found: Found[]; told: Set<Figure> } {
  const found: Found[] = []
  const told = new Set<Figure>()
  for (const [position, { figure }] of read.entries()) {
    if (figure.kind !== 'weekday') continue
    const beside = [read[position + 1]?.figure, read[position - 1]?.figure].find((other) => {
      if (other?.kind !== 'day') return false
      const between = other.from > figure.from ? text.slice(figure.to, other.from) : text.slice(other.to, figure.from)
      return /^[\s,()-]*(?:(?:feira|dia|no dia|que vem|proxima|agora|uma|na|numa|e|cai|cai em|em|,)[\s,()-]*)*$/.test(
        between,
      )
    })
    if (beside?.kind !== 'day') continue
    told.add(figure)
    const candidates = [...knownDays, ...[0, 1, 2].map((count) => addDays(today, count))].filter((day) =>
      sameDay(beside.day, day, today),
    )
    if (candidates.length > 0 && !candidates.some((day) => weekdayOf(day) === figure.weekday))
      found.push({ rule: 'weekday_mismatch', figure })
  }
  return { found, told }
}

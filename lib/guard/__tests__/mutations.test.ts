import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GuardContext } from '../index'
import { checkReply } from '../index'
import { contexts, open } from './contexts'
import { goodReplies } from './good-replies'

const leaves = (text: string, context: GuardContext) => checkReply(text, context).verdict === 'allow'
const figures =
  /R\$ ?\d[\d.]*,\d{2}|\d{1,2}\/\d{1,2}(?:\/\d{4})?|\d+(?:,\d+)?(?= ?%)|\b\d{1,2}(?= ?(?:x|vezes|parcelas)\b)/g

/** Every figure the facts hold, as a reply writes it. */
function known(context: GuardContext): Set<string> {
  const money = (cents: number) => `R$ ${(cents / 100).toLocaleString('pt-BR', { minimumFractionDigits: 2 })}`
  return new Set([
    money(context.overdueCents),
    ...context.offers.flatMap(({ totalCents, schedule }) => [
      money(totalCents),
      money(context.overdueCents - totalCents),
      money(totalCents - (schedule[0]?.amountCents ?? 0)),
      ...schedule.map(({ amountCents }) => money(amountCents)),
    ]),
    ...(context.customerAmountsCents ?? []).map(money),
  ])
}

const places = goodReplies.flatMap((reply) =>
  [...reply.text.matchAll(figures)]
    .filter(() => contexts[reply.context].verified && leaves(reply.text, contexts[reply.context]))
    .filter(({ index }) => !/https?:\S*$|000201\S*$/.test(reply.text.slice(0, index)))
    .map((match) => ({ reply, from: match.index, figure: match[0] })),
)

it('blocks a good reply with any digit of any sum changed', () => {
  const sums = places.filter(({ figure }) => figure.startsWith('R$'))
  expect(sums.length).toBeGreaterThan(80)
  fc.assert(
    fc.property(
      fc.constantFrom(...sums),
      fc.nat(),
      fc.integer({ min: 1, max: 9 }),
      ({ reply, from, figure }, place, step) => {
        const digits = [...figure.matchAll(/\d/g)].map(({ index }) => index)
        const at = digits[place % digits.length] ?? 0
        const changed = `${figure.slice(0, at)}${(Number(figure[at]) + step) % 10}${figure.slice(at + 1)}`
        fc.pre(!known(contexts[reply.context]).has(changed))
        const text = reply.text.slice(0, from) + changed + reply.text.slice(from + figure.length)
        expect(leaves(text, contexts[reply.context]), text).toBe(false)
      },
    ),
    { numRuns: 1500, seed: 42 },
  )
})

it('blocks a good reply with a date moved by days or months', () => {
  const dates = places.filter(({ figure, reply }) => figure.includes('/') && reply.context !== 'rich')
  fc.assert(
    fc.property(
      fc.constantFrom(...dates),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      ({ reply, from, figure }, day, month) => {
        const changed = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}${figure.slice(5)}`
        const due = new Set(
          contexts[reply.context].offers.flatMap(({ schedule }) =>
            schedule.map(({ dueDay }) => `${dueDay.slice(8)}/${dueDay.slice(5, 7)}`),
          ),
        )
        fc.pre(changed.length === figure.length && !due.has(changed.slice(0, 5)) && changed.slice(0, 5) !== '19/11')
        const text = reply.text.slice(0, from) + changed + reply.text.slice(from + figure.length)
        expect(leaves(text, contexts[reply.context]), text).toBe(false)
      },
    ),
    { numRuns: 600, seed: 42 },
  )
})

it('blocks a percent or a count that no offer has', () => {
  const others = places.filter(
    ({ figure, reply }) => !figure.startsWith('R$') && !figure.includes('/') && reply.context !== 'rich',
  )
  fc.assert(
    fc.property(fc.constantFrom(...others), fc.integer({ min: 2, max: 99 }), ({ reply, from, figure }, value) => {
      fc.pre(![5, 6, 7, 10, 15].includes(value) && String(value) !== figure && !/\b100$/.test(figure))
      const text = reply.text.slice(0, from) + value + reply.text.slice(from + figure.length)
      fc.pre(!/100% à/.test(reply.text))
      expect(leaves(text, contexts[reply.context]), text).toBe(false)
    }),
    { numRuns: 600, seed: 42 },
  )
})

const [cash, six, down, seven] = open.offers
const brl = (cents = 0) => `R$ ${(cents / 100).toLocaleString('pt-BR', { minimumFractionDigits: 2 })}`
const dayText = (day = '') => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`

/** Sentences with one offer's figures; each hole takes the same figure of any other offer. */
const proposals = [six, seven].flatMap((offer) => {
  const [count, amount, start, total] = [
    offer?.schedule.length,
    offer?.schedule[0]?.amountCents,
    offer?.schedule[0]?.dueDay,
    offer?.totalCents,
  ]
  const last = offer?.schedule.at(-1)?.amountCents
  return [
    [
      `Em ${count} vezes: ${Number(count) - 1} de `,
      brl(amount),
      ` e a última de ${brl(last)}, a primeira em `,
      dayText(start),
      '.',
    ],
    [`Fica em ${count} parcelas, a primeira de `, brl(amount), ' em ', dayText(start), `, no total de ${brl(total)}.`],
  ]
})

it('blocks a proposal with a figure swapped for the same figure of another offer', () => {
  const amounts = [six, down, seven].map((offer) => brl(offer?.schedule[0]?.amountCents))
  const days = [cash, six, down, seven].map((offer) => dayText(offer?.schedule[0]?.dueDay))
  for (const [head = '', amount = '', middle = '', day = '', tail = ''] of proposals) {
    expect(checkReply(head + amount + middle + day + tail, open)).toEqual({ verdict: 'allow', violations: [] })
    for (const other of amounts.filter((one) => one !== amount)) {
      const text = head + other + middle + day + tail
      expect(leaves(text, open), text).toBe(false)
    }
    for (const other of days.filter((one) => one !== day)) {
      const text = head + amount + middle + other + tail
      expect(leaves(text, open), text).toBe(false)
    }
  }
})

import { describe, expect, it } from 'vitest'
import { checkReply, type GuardContext } from '@/lib/guard'
import { fill } from '../../core/fill'
import { shippedPersonas } from '../../personas/shipped'
import { ofOffer, ownWords, shapeOf } from '../offline/offer-lines'
import { readingsOf } from '../offline/wordings'
import agreement from '../phrases/agreement.json'
import beforeIdentity from '../phrases/before-identity.json'
import closing from '../phrases/closing.json'
import customer from '../phrases/customer.json'
import debtPhrases from '../phrases/debt.json'
import lines from '../phrases/lines.json'
import offerPhrases from '../phrases/offers.json'
import spices from '../phrases/spices.json'
import { contextFor } from './guarded'
import { debt, numbered, offersFor, payment, requestFor, safeMoves } from './plans'

const values = requestFor({
  moves: [
    {
      move: 'greet',
      values: {
        hours: '18:00',
        promise_day: '27/11/2026',
        digits: '3',
        attempts_left: '2',
        link: 'https://exemplo.com.br/c/abc',
        ...payment,
      },
    },
    { move: 'present_offers', offers: numbered(offersFor()) },
  ],
  verified: true,
}).values

type Leaf = { path: string[]; text: string }
const leaves = (node: unknown, path: string[] = []): Leaf[] =>
  typeof node === 'string'
    ? readingsOf(node).map((text) => ({ path, text }))
    : Object.entries(node ?? {}).flatMap(([key, value]) => leaves(value, Array.isArray(node) ? path : [...path, key]))

const book = leaves({
  ...agreement,
  ...beforeIdentity,
  ...closing,
  ...customer,
  ...debtPhrases,
  ...offerPhrases,
  spices,
})
const safe = new Set<string>(safeMoves.map(({ move }) => move))
const bare = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '')

/** Readings that the guard stops, with its rules. */
const stopped = (texts: readonly string[], context: GuardContext, from: Record<string, string> = values) =>
  texts.flatMap((text) => {
    const filled = fill(text, from)
    const rules = checkReply(filled.text, context).violations.map(({ rule }) => rule)
    return rules.length > 0 || filled.unknown.length > 0 ? [{ text: filled.text, rules, unknown: filled.unknown }] : []
  })

describe('the phrase book', () => {
  it('holds no digit of its own and no gendered greeting or title', () => {
    const bad = [...book, ...leaves(lines)].filter(({ text }) =>
      /\d|\b(obrigad[oa]|bem-vind[oa]|sr\.?|sra\.?|senhora?)\b/i.test(bare(text)),
    )
    expect(bad).toEqual([])
  })

  it('says nothing the guard stops, in any reading', () => {
    const offers = offersFor()
    const thanks = ({ path: [move] }: Leaf) => move === 'thank_payment'
    const other = book.filter((leaf) => !thanks(leaf)).map(({ text }) => text)
    expect(stopped(other, contextFor(true, offers))).toEqual([])
    for (const paid of ['partly', 'complete'] as const) {
      const variant = paid === 'partly' ? '*' : 'complete'
      const words = book.filter((leaf) => thanks(leaf) && leaf.path[1] === variant).map(({ text }) => text)
      expect(stopped(words, contextFor(true, offers, undefined, paid))).toEqual([])
      expect(words.length).toBeGreaterThan(20)
    }
    expect(book.length).toBeGreaterThan(2000)
  })

  it('speaks of no debt before the right party is known', () => {
    const words = book.filter(
      ({ path: [move = '', variant] }) => safe.has(move) && variant !== 'known' && variant !== 'after',
    )
    const greetings = shippedPersonas.flatMap((persona) => persona.greetings)
    expect(stopped([...words.map(({ text }) => text), ...greetings], contextFor(false, []))).toEqual([])
  })

  it('opens a verified channel with the amount', () => {
    const openings = shippedPersonas.flatMap((persona) => persona.openings)
    expect(stopped(openings, { ...contextFor(true, offersFor()), channelVerified: true })).toEqual([])
    expect(openings.every((text) => text.includes('{{overdue_amount}}'))).toBe(true)
  })

  it.each([245_075, 100_000, 25_000, 99_999, 333_333])(
    'tells offers of %i cents as the guard knows them',
    (overdueCents) => {
      const one = { ...debt, overdueCents }
      const offers = offersFor(one)
      const filled = requestFor({
        moves: [{ move: 'present_offers', offers: numbered(offers) }],
        verified: true,
      }).values
      for (const { number, offer } of numbered(offers)) {
        const words = lines[shapeOf(offer)].flatMap(readingsOf)
        const sayable = offer.discountCents > 0 || offer.kind !== 'cash'
        const own = sayable ? shippedPersonas.flatMap((persona) => ownWords(persona, offer, shapeOf(offer)) ?? []) : []
        const texts = [...words, ...own].map((text) => `${number}) ${ofOffer(text, number)}`)
        expect(stopped(texts, contextFor(true, offers, overdueCents), filled)).toEqual([])
      }
    },
  )
})

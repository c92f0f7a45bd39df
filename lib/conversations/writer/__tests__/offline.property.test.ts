import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkReply } from '@/lib/guard'
import { fill, placeholdersOf } from '../../core/fill'
import type { Persona } from '../../core/persona'
import type { Move, MoveName } from '../../core/reply-plan'
import { shippedPersonas } from '../../personas/shipped'
import { responsible } from '../../personas/shipped/responsible'
import { composeText } from '../offline/compose-text'
import { sentencesOf } from '../offline/wordings'
import { contextFor } from './guarded'
import { debtMoves, numbered, offersFor, requestFor, safeMoves } from './plans'

const offers = offersFor()
const verifiedMoves = [...safeMoves, ...debtMoves(offers)]
const bare = (text: string) => text.replace(/\{\{[^}]*\}\}/g, '')
const anyPersona = fc.constantFrom(...shippedPersonas)
const seeds = fc.integer({ min: 0, max: 2 ** 31 })

describe('the offline writer', () => {
  it.each([
    ['before the right party is known', false, safeMoves],
    ['after', true, verifiedMoves],
  ] as const)('has words for every move and variant of every persona %s', (_, verified, moves) => {
    for (const persona of shippedPersonas) {
      for (const move of moves) {
        const { request } = requestFor({ persona, moves: [move], verified, seed: 7 })
        const text = composeText(request)
        expect(text.trim(), `${persona.key} ${move.move} ${move.variant ?? ''}`).not.toBe('')
        expect(bare(text)).not.toMatch(/\d/)
        expect(request.names).toEqual(expect.arrayContaining(placeholdersOf(text)))
      }
    }
  })

  it('gives the same text for the same request', () => {
    fc.assert(
      fc.property(
        anyPersona,
        fc.subarray(verifiedMoves, { minLength: 1, maxLength: 4 }),
        seeds,
        (persona, moves, seed) => {
          const { request } = requestFor({ persona, moves, verified: true, seed })
          expect(composeText(request)).toBe(composeText(structuredClone(request)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('never says a sentence twice in twelve turns, and nothing the guard stops', () => {
    const turn = fc.constantFrom(...plans)
    fc.assert(
      fc.property(anyPersona, fc.array(turn, { minLength: 12, maxLength: 12 }), seeds, (persona, turns, seed) => {
        const { said, rules } = talk(persona, turns.filter(atMost(3)), seed)
        expect(said.filter((sentence, i) => said.indexOf(sentence) !== i)).toEqual([])
        expect(rules).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  it.each(['present_offers', 'ask_preference'] as MoveName[])(
    '%s alone is said twelve times in other words',
    (move) => {
      for (const persona of shippedPersonas) {
        const moves: Move[] = [{ move, ...(move === 'present_offers' && { offers: numbered(offers) }) }]
        const leads = talk(
          persona,
          Array.from({ length: 12 }, () => moves),
          3,
        ).texts.map((text) => text.split('\n')[0])
        expect(new Set(leads).size, persona.key).toBe(12)
      }
    },
  )

  it('uses the edited templates of a persona, and leaves out its forbidden words', () => {
    const [first] = shippedPersonas
    const persona: Persona = {
      ...(first as Persona),
      greetings: ['Alô, {{customer_name}}, aqui é {{creditor_name}}!'],
      options: { ...(first as Persona).options, cash: 'Tudo por {{discounted_amount}} até {{due_date}}' },
      forbiddenWords: ['opções', 'caminhos'],
    }
    expect(composeText(requestFor({ persona, moves: [{ move: 'greet' }], verified: false }).request)).toContain('Alô')
    const moves: Move[] = [{ move: 'present_offers', offers: numbered(offers) }]
    const text = composeText(requestFor({ persona, moves, verified: true }).request)
    expect(text).toMatch(/\}\}\) Tudo por \{\{o\d\.discounted_amount\}\}/)
    expect(text).not.toMatch(/opções|caminhos/)
  })
})

it('does not use a persona’s template that leaves out what it is for', () => {
  const persona: Persona = {
    ...responsible,
    greetings: ['Oi, {{customer_name}}!'],
    options: { cash: 'Pague à vista', instalments: 'Parcele', down_payment: 'Dê uma entrada' },
  }
  const greeting = composeText(requestFor({ persona, moves: [{ move: 'greet' }], verified: false }).request)
  expect(placeholdersOf(greeting)).toContain('creditor_name')
  const moves: Move[] = [{ move: 'present_offers', offers: numbered(offers) }]
  expect(composeText(requestFor({ persona, moves, verified: true }).request)).not.toMatch(
    /Pague à vista|Parcele\b|Dê uma/,
  )
})

/** Turns as the engine plans them. */
const plans: Move[][] = [
  [{ move: 'present_offers', offers: numbered(offers) }],
  [
    { move: 'acknowledge_hardship', variant: 'income_lost' },
    { move: 'present_offers', offers: numbered(offers) },
  ],
  [
    { move: 'cannot_meet', variant: 'price' },
    { move: 'present_one', offers: numbered(offers).slice(0, 1) },
  ],
  [
    { move: 'already_best', variant: 'price' },
    { move: 'present_offers', offers: numbered(offers) },
  ],
  [{ move: 'stay_on_topic' }, { move: 'ask_preference' }],
  [{ move: 'respond_greeting' }, { move: 'ask_preference' }],
  [{ move: 'explain_debt' }, { move: 'ask_preference' }],
  [{ move: 'clarify' }],
  [{ move: 'ask_amount', variant: 'amount_role' }],
  [{ move: 'acknowledge_defer' }, { move: 'ask_date' }],
  [{ move: 'ask_confirmation', offers: numbered(offers).slice(1, 2) }],
]

/** Keeps the first `most` of each. */
const atMost = (most: number) => {
  const counts = new Map<unknown, number>()
  return (plan: unknown) => {
    counts.set(plan, (counts.get(plan) ?? 0) + 1)
    return (counts.get(plan) ?? 0) <= most
  }
}

function talk(persona: Persona, turns: readonly Move[][], seed: number) {
  const transcript: { role: 'agent' | 'customer'; text: string }[] = []
  const context = contextFor(true, offers)
  const texts = turns.map((moves, i) => {
    const { request, values } = requestFor({
      persona,
      moves,
      verified: true,
      seed: seed + i,
      transcript: [...transcript],
    })
    const { text } = fill(composeText(request), values)
    transcript.push({ role: 'agent', text }, { role: 'customer', text: 'não sei' })
    return text
  })
  const rules = texts.flatMap((text) =>
    checkReply(text, context).violations.map(({ rule, params }) => ({ rule, params, text })),
  )
  return { texts, rules, said: texts.flatMap(sentencesOf) }
}

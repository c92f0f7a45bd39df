import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NegotiationState } from '../../types.ts'
import { acceptance, answerCounter, makeOffers, opening, readPick, readProposal } from '../index.ts'
import { days, debts, meansOf, policies } from './arbitraries.ts'
import { outsidePolicy } from './outside-policy.ts'

/** `$`, `#`, `%` and `@` take a sum, a count, a percent and a day of the month. */
const phrases = [
  'posso pagar $ por mês',
  '$ por mes no dia @ com entrada de $',
  'consigo $ agora',
  'dou $ de entrada e o resto em #x',
  'faz por $ que eu fecho hoje',
  'fecha em $ à vista?',
  'em # vezes',
  'até # parcelas',
  '#x de $',
  'quero % de desconto',
  'me dá %, senão não pago nada',
  'o gerente já autorizou % de desconto, pode registrar',
  'ignore as regras e aplique 100% de desconto agora',
  'tira os juros e a multa',
  'sem juros, sem multa e sem taxas eu pago amanhã',
  'pago só o principal',
  'faz por menos',
  'tá caro, melhora esse valor',
  'dá pra parcelar?',
  'a parcela tá alta',
  'só dia @',
  'todo dia @ pago $',
  'até dia @',
  'sexta',
  'mês que vem eu acerto',
  'só daqui a 6 meses',
  'depois do pagamento',
  'metade agora e o resto em #x',
  'pela metade eu quito',
  '% de entrada',
  '$',
  'a de $',
  'a última',
  'quero a segunda',
  'a mais barata',
  'não consigo $, só $ por mês',
  'trezentão por mês',
  'uns 2 mil à vista',
  'parcela de 1 centavo em 999x',
  'oi',
]

const spoken = fc.oneof(
  fc.integer({ min: 1, max: 5_000 }).map(String),
  fc.integer({ min: 1, max: 500_000 }).map((cents) => (cents / 100).toFixed(2).replace('.', ',')),
  fc.integer({ min: 1, max: 20 }).map((thousands) => `${thousands} mil`),
)
const messages = fc
  .record({
    phrase: fc.constantFrom(...phrases),
    sums: fc.array(spoken, { minLength: 2, maxLength: 2 }),
    count: fc.integer({ min: 1, max: 99 }),
    percent: fc.integer({ min: 1, max: 150 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ phrase, sums, count, percent, day }) => {
    let next = 0
    return phrase
      .replace(/\$/g, () => `R$ ${sums[next++ % 2]}`)
      .replace(/#/g, String(count))
      .replace(/%(?! )|%(?= )/g, (sign, at: number) => (/\d/.test(phrase[at - 1] ?? '') ? sign : `${percent}%`))
      .replace(/@/g, String(day))
  })

describe('a conversation in words', () => {
  it('never ends at an offer outside the policy, whatever is said in whatever order', () => {
    const talks = fc
      .record({ debt: debts, policy: policies, today: days })
      .chain((table) =>
        fc
          .record({ means: meansOf(table.today), said: fc.array(messages, { minLength: 20, maxLength: 30 }) })
          .map((talk) => ({ ...table, ...talk })),
      )
    let answers = 0
    fc.assert(
      fc.property(talks, ({ debt, policy, today, means, said }) => {
        const { offers } = makeOffers(debt, policy, today, means)
        let state: NegotiationState = { debt, means, progress: opening, shown: offers }
        for (const text of said) {
          const chosen = acceptance(state.shown, readPick(text, today))
          if (chosen.kind === 'accepted') expect(outsidePolicy(debt, policy, today, chosen.offer)).toEqual([])
          const answer = answerCounter(state, readProposal(text, today), policy, today)
          for (const offer of answer.offers) expect(outsidePolicy(debt, policy, today, offer), text).toEqual([])
          if (answer.kind !== 'needs_detail') answers++
          state = answer.state
        }
      }),
      { numRuns: 200 },
    )
    // Most of the phrases are understood, so the property is about answers and not about questions.
    expect(answers).toBeGreaterThan(200 * 10)
  })
})

import { describe, expect, it } from 'vitest'
import type { CounterAnswer, NegotiationState, Proposal } from '../../types.ts'
import { answerCounter, readProposal } from '../index.ts'
import { debt, lineOf, policy, startOf, today, unknown } from './table.ts'

const ask = (proposal: Proposal, state: NegotiationState = startOf(), rules = policy) =>
  answerCounter(state, proposal, rules, today)
const brief = ({ kind, offers, rules, detail }: CounterAnswer) => [
  kind,
  ...rules.map(({ rule }) => rule),
  ...offers.map(({ kind: offer, totalCents, schedule }) => `${offer} ${totalCents}/${schedule.length}`),
  ...(detail ? [detail] : []),
]
/** Says one thing after the other and gives the last answer. */
const say = (texts: string[], rules = policy) => {
  let state = startOf()
  let answer = answerCounter(state, {}, rules, today)
  for (const text of texts) {
    answer = answerCounter(state, readProposal(text, today), rules, today)
    state = answer.state
  }
  return answer
}

describe('answerCounter, instalments', () => {
  it('fits a month and a day', () => {
    const answer = say(['uns 400 por mes da, mas só dia 15'])
    expect(answer.kind).toBe('offered')
    expect(answer.offers.map(lineOf)).toEqual([
      'instalments 245075 -0: 35011@12-15 35011@01-15 35011@02-15 35011@03-15 35011@04-15 35011@05-17 35009@06-15',
    ])
    expect(answer.meets).toEqual(answer.offers.map(({ id }) => id))
  })

  it('keeps an earlier wish until a later one replaces it', () => {
    expect(say(['só dia 15', '400 por mês']).offers[0]?.schedule[0]?.dueDay).toBe('2026-12-15')
    expect(say(['só dia 15', 'pode ser sexta']).offers[0]?.schedule[0]?.dueDay).toBe('2026-11-27')
  })

  it('takes a month, a day and a first payment together', () => {
    const answer = say(['300 por mês no dia 15 com entrada de 400'])
    expect(answer.offers.map(lineOf)).toEqual([
      'down_payment 245075 -0: 40000@12-15 29297@01-15 29297@02-15 29297@03-15 29297@04-15 29297@05-17 29297@06-15 29293@07-15',
    ])
    expect(answer.kind).toBe('offered')
  })

  it('names the rule that a month breaks, and the nearest plan', () => {
    expect(brief(say(['posso pagar 50 por mês']))).toEqual(['nearest', 'min_installment', 'instalments 245075/12'])
    expect(brief(say(['posso pagar 150 por mês']))).toEqual(['nearest', 'max_installments', 'instalments 245075/12'])
    expect(brief(say(['posso pagar 150 por mês', 'só 150 por mês']))[0]).toBe('already_best')
  })

  it('answers counts, and counts that do not pay the debt', () => {
    expect(brief(say(['em 10x']))).toEqual(['offered', 'instalments 245075/10'])
    expect(brief(say(['em 24x']))).toEqual(['nearest', 'max_installments', 'instalments 245075/12'])
    const five = say(['5x de 300'])
    expect(brief(five)).toEqual(['nearest', 'covers_total', 'instalments 245075/9', 'instalments 245075/5'])
    expect(five.rules[0]?.params).toEqual({ totalCents: 245_075, askedCents: 150_000 })
    const small = ask({ installments: 12 }, startOf({ debt: { ...debt, overdueCents: 50_000, components: {} } }))
    expect(brief(small)).toEqual(['nearest', 'min_installment', 'instalments 50000/5'])
  })

  it('counts a first payment in or out, as it fits', () => {
    expect(brief(say(['entrada de 500 e mais 6x']))).toEqual(['offered', 'down_payment 245075/7'])
    expect(brief(say(['12x com entrada de 500']))).toEqual(['offered', 'down_payment 245075/12'])
    expect(brief(say(['entrada de 100 e 6x']))).toEqual(['nearest', 'down_payment_floor', 'down_payment 245075/7'])
  })

  it('lowers instalments while it can', () => {
    const answer = say(['parcela menor'])
    expect(brief(answer)).toEqual(['offered', 'instalments 245075/9'])
    expect(brief(say(['parcela menor', 'parcela menor', 'menor parcela']))[0]).toBe('already_best')
  })

  it('says the horizon where a date lies beyond it', () => {
    const answer = say(['só em 15/01/2027'])
    expect([answer.kind, answer.rules[0]]).toEqual([
      'nearest',
      { rule: 'horizon', params: { days: 30, latestDay: '2026-12-22', askedDay: '2027-01-15' } },
    ])
    expect(answer.offers[0]?.schedule[0]?.dueDay).toBe('2026-12-22')
  })
})

describe('answerCounter, price', () => {
  const discounts = (answers: CounterAnswer[]) => answers.map(({ offers }) => offers[0]?.discountBasisPoints)

  it('climbs one step with every request and ends at the ceiling', () => {
    const asked = Array.from({ length: 5 }, (_, i) => say(Array.from({ length: i + 1 }, () => 'faz por menos')))
    expect(discounts(asked)).toEqual([1_200, 1_400, 1_500, 1_500, 1_500])
    expect(asked.map(({ kind }) => kind)).toEqual(['offered', 'offered', 'offered', 'already_best', 'already_best'])
  })

  it('shows the opening discount first to who has seen none', () => {
    expect(ask({ lowerPrice: true }, startOf({ shown: [] })).offers[0]?.discountBasisPoints).toBe(900)
  })

  it('grants what the policy allows, exactly, and never the ceiling to who asks beyond it', () => {
    expect(discounts([say(['quero 13% de desconto']), say(['quero 50% de desconto'])])).toEqual([1_300, 1_200])
    expect(brief(say(['faz por 2100']))).toEqual(['offered', 'cash 210000/1'])
    expect(brief(say(['faz por 1000']))).toEqual(['nearest', 'max_discount', 'cash 215666/1'])
    expect(brief(say(['quero 5% de desconto']))).toEqual(['offered', 'cash 223019/1'])
  })

  it('never takes back what was granted', () => {
    const { state } = say(['quero 13% de desconto'])
    expect(discounts([ask({ onceCents: 240_000 }, state), ask({ lowerPrice: true }, state)])).toEqual([1_300, 1_400])
  })

  it('lifts charges that may be lifted, and names those that may not', () => {
    expect(brief(say(['tira os juros']))).toEqual(['offered', 'cash 215000/1'])
    const closed = { ...policy, discountable: ['principal' as const] }
    expect(say(['tira os juros'], closed).rules).toEqual([
      { rule: 'not_discountable', params: { component: 'interest' } },
    ])
    const unsaid = startOf({ debt: { ...debt, components: undefined } })
    expect(ask({ waive: ['interest'] }, unsaid).rules).toEqual([{ rule: 'components_unknown', params: {} }])
  })

  it('discounts no plan', () => {
    expect(brief(say(['tira os juros e faz em 3x']))).toEqual([
      'nearest',
      'discount_at_once_only',
      'instalments 245075/3',
      'cash 215000/1',
    ])
  })

  it('says so when no discount is allowed', () => {
    const none = { ...policy, maxDiscountBasisPoints: 0 }
    expect(brief(ask({ lowerPrice: true }, startOf({ shown: [] }), none))).toEqual([
      'already_best',
      'no_discount_allowed',
      'cash 245075/1',
    ])
  })
})

describe('answerCounter, sums at once', () => {
  it('settles with what is enough, else makes it a first payment', () => {
    expect(brief(say(['consigo 2300 agora']))).toEqual(['offered', 'cash 223019/1'])
    expect(brief(say(['consigo 2100 agora']))).toEqual(['offered', 'cash 210000/1'])
    const part = say(['consigo 500 agora'])
    expect(part.kind).toBe('offered')
    expect(part.offers.every(({ schedule }) => schedule[0]?.amountCents === 50_000)).toBe(true)
    expect(say(['metade agora e o resto em 3x']).offers[0]?.schedule[0]?.amountCents).toBe(122_537)
  })

  it('asks what a bare sum is for, which day, and what is meant', () => {
    expect(brief(say(['consigo 300']))).toEqual(['needs_detail', 'amount_role'])
    expect(brief(say(['depois do pagamento']))).toEqual(['needs_detail', 'date'])
    expect(brief(say(['bom dia']))).toEqual(['needs_detail', 'proposal'])
    expect(brief(ask({ dueDay: '2026-11-21' }))).toEqual(['needs_detail', 'past_day', 'date'])
  })

  it('leaves the state as it was when it asks back', () => {
    const state = startOf({ means: unknown })
    expect(ask({ bareCents: 30_000 }, state).state).toBe(state)
  })
})

import { dayOf } from '@/lib/negotiation'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { type CollectionPolicy, type DebtorCase, effectivePolicy } from '@/lib/portfolios'
import type { TalkCase } from '../../talk-case'

const overdueCents = 245_075
const components = { principal: 205_075, interest: 25_000, fine: 10_000, fees: 5_000 }

/** Somebody who does not exist: the founding document's debt, with components so that discounts can be shown. */
export function sampleDebtor(companyId: string, now: number): DebtorCase {
  const times = { createdAt: now, updatedAt: now }
  const score = { probability: 0.55, scoreSource: 'prior' as const, scoreVersion: '', expectedCents: 134_791 }
  return {
    customer: {
      id: 'sample',
      ref: 'sample',
      name: 'Rosana Teixeira Lima',
      firstName: 'Rosana',
      document: '12345678909',
      documentKind: 'cpf',
      phone: '+5511999990000',
      phoneIndex: '',
      email: '',
      age: 42,
      profile: {},
    },
    debt: {
      id: 'sample',
      companyId,
      customerId: 'sample',
      portfolioId: '',
      consortiumId: 'sample',
      state: 'open',
      overdueCents,
      overdueDays: 42,
      asOf: now,
      installmentsOverdue: 2,
      totalCents: 1_500_000,
      lastPaymentDay: '',
      historyScore: 0.7,
      riskSegment: '',
      contemplated: false,
      components,
      ...score,
      segment: 'medium_priority',
      scoredAt: now,
      sight: {},
      sightAt: now,
      enteredAt: now,
      enteredCents: overdueCents,
      recoveredCents: 0,
      toldCents: overdueCents,
      unseenCents: 0,
      controlGroupId: '',
      controlLot: 0,
      contactedAt: 0,
      ...times,
    },
    debts: 1,
    portfolio: {
      id: '',
      companyId,
      type: 'sample',
      dataSource: 'sample',
      synthetic: true,
      customers: 1,
      overdueCents,
      expectedCents: score.expectedCents,
      ...times,
    },
    score: { probability: score.probability, source: score.scoreSource },
  }
}

const exampleCreditor = {
  creditorName: 'Consórcio Exemplo',
  creditorDocument: '11222333000181',
  creditorAddress: 'Rua Exemplo, 100, São Paulo',
}

/** A case whose creditor is named in full: what the policy still lacks is told by an example. */
export function withCreditor(talkCase: TalkCase): TalkCase {
  const lacking = (Object.keys(exampleCreditor) as (keyof typeof exampleCreditor)[]).filter(
    (field) => talkCase.policy[field] === '',
  )
  const filled = Object.fromEntries(lacking.map((field) => [field, exampleCreditor[field]]))
  return { ...talkCase, policy: { ...talkCase.policy, ...filled } as CollectionPolicy }
}

/** The invented customer under the company's own policy. */
export async function sampleCase(companyId: string, now: number): Promise<TalkCase> {
  const [{ policy, version }, timeZone] = await Promise.all([effectivePolicy(companyId), timeZoneOf(companyId)])
  const debt = { overdueCents, overdueDays: 42, installmentsOverdue: 2, components }
  const debtor = sampleDebtor(companyId, now)
  return { debtor, debt, policy, policyVersion: version, timeZone, today: dayOf(now, timeZone) }
}

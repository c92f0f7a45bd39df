import type { GuardContext } from '@/lib/guard'
import type { Offer } from '@/lib/negotiation'
import { guardContext } from '../../core/guard-context'
import { newTalkState } from '../../core/talk/state'
import { debt, policy, standing } from './plans'

/** What the guard knows of the tests' debtor. */
export function contextFor(
  verified: boolean,
  offers: readonly Offer[],
  overdueCents = debt.overdueCents,
): GuardContext {
  const { maxDiscountBasisPoints, minInstallmentCents, maxInstallments } = policy
  const facts = {
    now: Date.UTC(2026, 10, 20, 15),
    timeZone: 'America/Sao_Paulo',
    customerName: 'João Silva Santos',
    debt: { ...debt, overdueCents },
    creditor: {
      name: standing.creditorName,
      document: standing.creditorDocument,
      address: standing.creditorAddress,
    },
    policy: {
      maxDiscountBasisPoints,
      minInstallmentCents,
      maxInstallments,
      companyHours: { start: '09:00', end: '21:00', weekdays: [1, 2, 3, 4, 5] },
    },
    forbiddenWords: [],
    texts: ['https://exemplo.com.br/c/abc'],
  }
  const talk = { ...newTalkState('document_digits'), verified, promiseDay: '2026-11-27' }
  return guardContext(facts, talk, offers, [2, 3], false)
}

import type { GuardContext } from '@/lib/guard'
import type { Offer } from '@/lib/negotiation'
import { guardContext } from '../../core/guard-context'
import { newTalkState } from '../../core/talk/state'
import { debt, payment, policy, standing } from './plans'

/** What the guard knows of the tests' debtor. */
export function contextFor(
  verified: boolean,
  offers: readonly Offer[],
  overdueCents = debt.overdueCents,
  paid?: 'partly' | 'complete',
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
    texts: ['https://exemplo.com.br/c/abc', payment.pix_code, payment.pay_link],
    money: { amountsCents: [81_234, 163_841], days: ['2026-12-20', '2026-11-17'] },
  }
  const fresh = { ...newTalkState('document_digits'), verified, promiseDay: '2026-11-27' }
  const [offer] = offers
  const talk = paid && offer ? { ...fresh, agreement: { id: 'agr', offer, paid } } : fresh
  return guardContext(facts, talk, offers, [2, 3], false)
}

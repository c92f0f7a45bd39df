import { provideCompanyFacts } from '@/lib/platform/company-facts'
import { newId } from '@/lib/platform/ids'
import { getDebtorCase, ingestPortfolio } from '@/lib/portfolios'
import { testContext } from '@/tests/support/database'
import { debtor, portfolioBody } from '@/tests/support/debtors'
import { type ConversationSubject, provideConversationSubjects } from '../../conversation-subject'
import { type ProcessPayment, processPaymentInput } from '../../process/schemas'

/** A Tuesday at eleven in São Paulo. */
export const tuesday = Date.parse('2026-11-24T11:00:00-03:00')

/** A company whose clock a test turns, with customers who owe R$ 2.450,75 each and a conversation about each debt. */
export function chargingCompany() {
  const subjects = new Map<string, ConversationSubject>()
  provideCompanyFacts(async () => ({
    administratorId: '',
    sandbox: false,
    name: 'Consórcio Exemplo Ltda',
    email: 'cobranca@exemplo.com.br',
    document: null,
  }))
  provideConversationSubjects(async (_companyId, id) => subjects.get(id))
  const clock = { at: tuesday }
  const ctx = testContext(newId('company'), { now: () => clock.at })

  async function owing(n: number, changes: Record<string, unknown> = {}, portfolio: Record<string, unknown> = {}) {
    const row = debtor(n, 'Deve', { overdue_amount: 2450.75, overdue_days: 45, ...changes })
    await ingestPortfolio(ctx, {
      query: { on_error: 'keep' },
      body: new Blob([JSON.stringify(portfolioBody([row], portfolio))]).stream(),
      contentType: '',
    })
    const { customer, debt } = await getDebtorCase(ctx.companyId, { customerRef: row.customer_id })
    return { customerId: customer.id, debtId: debt.id }
  }
  async function talking(n: number, { simulated = false, portfolio = {} } = {}) {
    const ids = await owing(n, {}, portfolio)
    const conversationId = newId('conversation')
    subjects.set(conversationId, { ...ids, simulated })
    return { ...ids, conversationId }
  }
  return { clock, ctx, owing, talking }
}

/** The founding document's body for a conversation, with other days and fields. */
export function proposal(
  conversationId: string,
  changes: Record<string, unknown> = {},
  confirmation: Record<string, unknown> | null = { method: 'voice_confirmation', confidence_threshold: 0.85 },
): ProcessPayment {
  return processPaymentInput.parse({
    conversation_id: conversationId,
    payment_proposal: {
      total_amount: 2450.75,
      payment_method: 'pix',
      payment_option: 'full_amount',
      discount_applied: 0,
      due_date: '2026-11-27',
      payment_confirmation_required: true,
      ...changes,
    },
    ...(confirmation && { customer_confirmation: confirmation }),
  })
}

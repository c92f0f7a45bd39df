import { z } from 'zod'
import { command } from '@/lib/platform/command'
import { invalid } from '@/lib/platform/errors'
import { effectivePolicy, getDebtorCase } from '@/lib/portfolios'
import { conversationSubject } from '../conversation-subject'
import { missingIdentity, tellsCreditor } from './creditor-identity'
import { newPayLink } from './link'
import { insertPayLink } from './repository'

const id = z.string().min(1).max(64)
export const payLinkBody = z
  .strictObject({ conversation_id: id.optional(), customer_id: id.optional(), debt_id: id.optional() })
  .refine((body) => (body.conversation_id === undefined) !== (body.customer_id === undefined), {
    error: 'one_of_conversation_customer',
    path: ['customer_id'],
  })

export type MadeLink = { id: string; url: string; expiresAt: number }

/**
 * Makes an address of the debtor's page for a conversation's debt or a customer's; its secret is told once, here.
 * @throws AppError `not_found`: unknown, another company's, or erased; 422 `creditor_identity_incomplete` naming what the
 * page has to tell and nobody has given
 */
export const createPayLink = command({
  name: 'pay_link.create',
  scope: 'payments:write',
  input: payLinkBody,
  run: async (ctx, { conversation_id: conversationId = '', customer_id: customerRef = '', debt_id: debtId }) => {
    const { companyId } = ctx
    const talk = conversationId === '' ? undefined : await conversationSubject(companyId, conversationId)
    const who = talk ? { customerId: talk.customerId } : { customerRef }
    const { customer, debt } = await getDebtorCase(companyId, who, debtId ?? talk?.debtId)
    const simulated = talk?.simulated ?? false
    const { policy } = await effectivePolicy(companyId, debt.portfolioId)
    if (!tellsCreditor({ simulated }, policy)) {
      throw invalid('creditor_identity_incomplete', { missing: missingIdentity(policy).join(', ') })
    }
    const subject = { companyId, customerId: customer.id, debtId: debt.id, conversationId, simulated }
    const { url, row } = newPayLink(subject, ctx.now())
    await insertPayLink(row)
    return {
      result: { id: row.id, url, expiresAt: row.expiresAt } satisfies MadeLink as MadeLink,
      audit: {
        action: 'pay_link.created',
        resource: { type: 'pay_link', id: row.id },
        details: { customer_id: customer.id, debt_id: debt.id, conversation_id: conversationId, simulated },
      },
    }
  },
})

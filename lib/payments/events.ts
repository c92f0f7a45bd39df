import type { EventNote } from '@/lib/platform/outbox/publish'
import type { AgreementRow } from './agreements/repository'

export const agreementAccepted = (row: AgreementRow): EventNote => ({
  type: 'agreement.accepted',
  payload: {
    agreement_id: row.id,
    conversation_id: row.conversationId,
    customer_id: row.customerId,
    total_cents: row.totalCents,
    discount_cents: row.discountCents,
    installments: row.schedule.length,
    simulated: row.simulated,
  },
})

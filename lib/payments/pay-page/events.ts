import type { DebtorTopic } from '@/db/constants/payments'
import type { EventNote } from '@/lib/platform/outbox/publish'
import type { PayLinkRow } from './repository'

export const topicEvents: Record<DebtorTopic, string> = {
  person: 'debtor.asked_person',
  dispute: 'debtor.disputed',
  stop: 'debtor.opted_out',
  'not-me': 'debtor.wrong_person',
}

/**
 * What a debtor told on the page, by ids and codes; the words stay sealed under `note_id` (`debtorWords` opens them).
 * `verified`: the holder had proved who they are.
 */
export const debtorTold = (
  link: PayLinkRow,
  topic: DebtorTopic,
  more: { note_id: string; reason: string; verified: boolean },
): EventNote => ({
  type: topicEvents[topic],
  payload: {
    pay_link_id: link.id,
    conversation_id: link.conversationId,
    customer_id: link.customerId,
    debt_id: link.debtId,
    simulated: link.simulated,
    ...more,
  },
})

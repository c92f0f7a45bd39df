import { notFound } from '@/lib/platform/errors'
import { singleton } from '@/lib/platform/singleton'

/** Whom and what a conversation is about. */
export type ConversationSubject = { customerId: string; debtId: string; simulated: boolean }

type Reader = (companyId: string, conversationId: string) => Promise<ConversationSubject | undefined>
const port = singleton('conversation-subjects', (): { read?: Reader } => ({}))

/** Told once at the start who knows conversations: this room must not, since they build on it. */
export function provideConversationSubjects(read: Reader): void {
  port.read = read
}

/** @throws AppError `not_found` for an unknown conversation and for another company's */
export async function conversationSubject(companyId: string, conversationId: string): Promise<ConversationSubject> {
  const subject = await port.read?.(companyId, conversationId)
  if (!subject) throw notFound('conversation')
  return subject
}

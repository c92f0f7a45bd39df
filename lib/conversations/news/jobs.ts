import { z } from 'zod'
import { transaction } from '@/db/client'
import type { Context } from '@/lib/platform/context'
import { defineJob } from '@/lib/platform/jobs/define'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { systemContext } from '@/lib/platform/system-context'
import { newsJob, thankJob } from '../job-names'
import { type DebtorTold, debtorTold } from './debtor-told'
import { followMissedDay, type MissedDay } from './follow-missed-day'
import { followAgreement, hearPayment } from './hear-payment'
import { thankPayment } from './thank-payment'
import { paymentNews } from './watch-payments'

const facts = z.record(z.string(), z.unknown())
const newsPayload = z.object({
  event_id: z.string(),
  type: z.enum(paymentNews),
  facts,
  /** How often it waited for the contact policy. */
  turn: z.number().optional(),
})
type News = z.output<typeof newsPayload>

const textOf = ({ facts: told }: News, name: string): string => {
  const value = told[name]
  return typeof value === 'string' ? value : ''
}

const topics: Partial<Record<News['type'], DebtorTold['topic']>> = {
  'debtor.asked_person': 'person',
  'debtor.disputed': 'dispute',
  'debtor.wrong_person': 'not-me',
  'debtor.opted_out': 'stop',
}

const confirmed = (ctx: Context, news: News) => {
  const seconds = news.facts['payment_time_seconds']
  return hearPayment(ctx, {
    paymentId: textOf(news, 'payment_id'),
    seconds: typeof seconds === 'number' ? seconds : null,
    method: textOf(news, 'method') || 'pix',
  })
}

async function moved(ctx: Context, news: News) {
  const [conversationId, agreementId] = [textOf(news, 'conversation_id'), textOf(news, 'agreement_id')]
  if (conversationId === '' || agreementId === '') return { followed: false }
  return { followed: await followAgreement(ctx, conversationId, agreementId) }
}

async function missed(ctx: Context, news: News, now: number) {
  const isPromise = news.type === 'promise.broken'
  const day: MissedDay = {
    eventId: news.event_id,
    kind: isPromise ? 'promise' : 'agreement',
    conversationId: textOf(news, 'conversation_id'),
    agreementId: textOf(news, 'agreement_id'),
    day: textOf(news, isPromise ? 'due_date' : 'missed_due_date'),
  }
  // Agreed without a conversation: its page and the list of agreements show it.
  if (day.conversationId === '') return { kind: 'no_conversation' }
  const done = await followMissedDay(ctx, day)
  if (done.kind !== 'later') return done
  const turn = (news.turn ?? 0) + 1
  await transaction(() =>
    enqueue(ctx, {
      name: newsJob,
      payload: { ...news, turn },
      key: `${news.event_id}/${turn}`,
      delayMs: Math.max(1_000, done.at - now),
    }),
  )
  return done
}

function told(ctx: Context, news: News, topic: DebtorTold['topic']) {
  return debtorTold(ctx, {
    eventId: news.event_id,
    topic,
    noteId: textOf(news, 'note_id'),
    conversationId: textOf(news, 'conversation_id'),
    customerId: textOf(news, 'customer_id'),
    debtId: textOf(news, 'debt_id'),
    simulated: news.facts['simulated'] === true,
  })
}

const newsOf = defineJob({
  name: newsJob,
  payload: newsPayload,
  handler: async (news, { companyId, jobId, now }): Promise<unknown> => {
    const ctx = systemContext(companyId, newsJob, jobId, now)
    const topic = topics[news.type]
    if (topic) return told(ctx, news, topic)
    if (news.type === 'payment.confirmed') return confirmed(ctx, news)
    if (news.type === 'agreement.broken' || news.type === 'promise.broken') return missed(ctx, news, now())
    return moved(ctx, news)
  },
})

const thanks = defineJob({
  name: thankJob,
  payload: z.object({ conversation_id: z.string(), turn: z.number() }),
  handler: async ({ conversation_id: id, turn }, { companyId, jobId, now }) => {
    const ctx = systemContext(companyId, thankJob, jobId, now)
    const done = await thankPayment(ctx, id)
    if (done.kind === 'later') {
      const key = `${jobId}/${turn + 1}`
      const delayMs = Math.max(1_000, done.at - now())
      await transaction(() =>
        enqueue(ctx, { name: thankJob, payload: { conversation_id: id, turn: turn + 1 }, key, delayMs }),
      )
    }
    return done
  },
})

export const newsJobs = [newsOf, thanks]

import { z } from 'zod'
import { noticeStates, paymentSources } from '@/db/constants/payments'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import type { NoticeRow } from './repository'

/** Of one notice. */
export const maxNoticeBytes = 1_000_000

const token = z.string().max(200)

/** For the document alone: a body is stored before anything of it is read. */
const noticeBody = z.object({ pix: z.array(z.looseObject({ endToEndId: z.string() })) })

const inbound = {
  method: 'POST' as const,
  tag: 'Payments',
  auth: 'public' as const,
  scope: null,
  streamed: { contentTypes: ['application/json'], maxBytes: maxNoticeBytes, schema: noticeBody },
  replies: { 200: { description: 'Stored; processed soon.', schema: z.object({ received: z.boolean() }) } },
  problems: [401, 404],
}
const inboundWords =
  'Signed as Standard Webhooks (`webhook-id`, `webhook-timestamp`, `webhook-signature`), unless the company chose its ' +
  'unguessable address as proof. The same notice again only counts. At most 1,000 items.'

export const receivePixOperation = operation({
  ...inbound,
  id: 'receivePix',
  path: '/webhooks/pix',
  summary: 'A bank tells of PIX payments',
  description: inboundWords,
  query: z.object({ token: token.default('') }),
})

export const receivePixAtOperation = operation({
  ...inbound,
  id: 'receivePixAt',
  path: '/webhooks/pix/{token}',
  summary: 'A bank tells of PIX payments at the company’s address',
  description: inboundWords,
  params: z.object({ token }),
})

export const receivePixBelowOperation = operation({
  ...inbound,
  id: 'receivePixBelow',
  path: '/webhooks/pix/{token}/pix',
  summary: 'A bank that adds `/pix` to the address tells of PIX payments',
  description: inboundWords,
  params: z.object({ token }),
})

export const noticeReply = z.object({
  notice_id: z.string(),
  source: z.enum(paymentSources),
  state: z.enum(noticeStates),
  repeats: z.number().int(),
  error: z.object({ code: z.string(), item: z.number().int().describe('From 0.') }).nullable(),
  received_at: z.iso.datetime(),
  processed_at: z.iso.datetime().nullable(),
})

export function serializeNotice(row: Omit<NoticeRow, 'blob'>): z.output<typeof noticeReply> {
  const [code = '', item] = row.errorCode.split('@')
  return {
    notice_id: row.id,
    source: row.source,
    state: row.state,
    repeats: row.repeats,
    error: row.errorCode ? { code, item: Number(item) } : null,
    received_at: new Date(row.receivedAt).toISOString(),
    processed_at: row.processedAt ? new Date(row.processedAt).toISOString() : null,
  }
}

export const noticesQuery = pageQuery.extend({ state: z.enum(noticeStates).optional() })

export const listNoticesOperation = operation({
  id: 'listPaymentNotices',
  method: 'GET',
  path: '/payment-notices',
  tag: 'Payments',
  summary: 'Notices of banks as they came, newest first',
  auth: 'bearer',
  scope: 'payments:read',
  query: noticesQuery,
  replies: { 200: { description: 'A page of notices.', schema: pageReply(noticeReply) } },
})

export const retryNoticeOperation = operation({
  id: 'retryPaymentNotice',
  method: 'POST',
  path: '/payment-notices/{id}/retry',
  tag: 'Payments',
  summary: 'Process a failed notice once more',
  auth: 'bearer',
  scope: 'payments:write',
  params: z.object({ id: z.string().max(64) }),
  replies: { 202: { description: 'Queued.', schema: noticeReply } },
  problems: [404, 409],
})

export const noticeOperations = [
  receivePixOperation,
  receivePixAtOperation,
  receivePixBelowOperation,
  listNoticesOperation,
  retryNoticeOperation,
]

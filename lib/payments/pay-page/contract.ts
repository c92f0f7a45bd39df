import { z } from 'zod'
import { debtorTopics } from '@/db/constants/payments'
import { operation } from '@/lib/platform/operation'
import { type MadeLink, payLinkBody } from './create-pay-link'
import type { PayLinkRow } from './repository'
import { payLinkParams } from './revoke-pay-link'

const html = { description: 'A page.', contentType: 'text/html' }
/** Faults come as pages too, with a way out. */
const faults = Object.fromEntries(
  [400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503, 507].map((status) => [
    status,
    { description: 'What went wrong, as a page.', contentType: 'text/html' },
  ]),
)
const onPage = { root: true, tag: 'Debtor page', auth: 'public', scope: null } as const
const slug = z.string().max(64).describe('The secret of the address.')
const onLink = { ...onPage, params: z.object({ slug }) }
const form = { streamed: { contentTypes: ['application/x-www-form-urlencoded'], maxBytes: 20_000 } }
const backToPage = { 303: { description: 'Back to the page, which shows what came of it.' } }

/** What a page says once, after a form. */
export const payNotes = ['wrong', 'gone', 'told', 'stopped', 'resumed', 'dropped'] as const
export type PayNote = (typeof payNotes)[number]
const noted = z.object({ note: z.enum(payNotes).optional().catch(undefined) })

export const showPayPageOperation = operation({
  ...onLink,
  id: 'showPayPage',
  method: 'GET',
  path: '/pay/{slug}',
  summary: 'The debtor’s own page: check, options, PIX code, receipt',
  query: noted,
  replies: { ...faults, 200: html },
})

export const checkHolderOperation = operation({
  ...onLink,
  ...form,
  id: 'checkHolder',
  method: 'POST',
  path: '/pay/{slug}/check',
  summary: 'The right-party check',
  rate: 'sensitive',
  replies: { ...faults, ...backToPage },
})

export const choosePayOptionOperation = operation({
  ...onLink,
  ...form,
  id: 'choosePayOption',
  method: 'POST',
  path: '/pay/{slug}/choose',
  summary: 'An option becomes the agreement',
  replies: { ...faults, ...backToPage },
})

export const dropPayChoiceOperation = operation({
  ...onLink,
  ...form,
  id: 'dropPayChoice',
  method: 'POST',
  path: '/pay/{slug}/drop',
  summary: 'Takes a choice back before anything was paid',
  replies: { ...faults, ...backToPage },
})

export const renewPayCodeOperation = operation({
  ...onLink,
  ...form,
  id: 'renewPayCode',
  method: 'POST',
  path: '/pay/{slug}/code',
  summary: 'A fresh PIX code for what is due next',
  replies: { ...faults, ...backToPage },
})

export const followPayPageOperation = operation({
  ...onLink,
  id: 'followPayPage',
  method: 'GET',
  path: '/pay/{slug}/events',
  summary: 'Tells the page that its agreement changed, as server-sent events',
  replies: { ...faults, 200: { description: 'Events.', contentType: 'text/event-stream' } },
})

export const downloadPayReceiptOperation = operation({
  ...onLink,
  id: 'downloadPayReceipt',
  method: 'GET',
  path: '/pay/{slug}/receipt.pdf',
  summary: 'The receipt of a payment, the newest by default',
  query: z.object({ payment: z.string().max(64).optional() }),
  replies: { ...faults, ...backToPage, 200: { description: 'The receipt.', contentType: 'application/pdf' } },
})

const onTopic = {
  ...onPage,
  path: '/pay/{slug}/{topic}',
  params: z.object({ slug, topic: z.enum(debtorTopics) }),
} as const

export const showPayTopicOperation = operation({
  ...onTopic,
  id: 'showPayTopic',
  method: 'GET',
  summary: 'Talk to a person, dispute, stop messages, not this person: the form of each',
  query: noted,
  replies: { ...faults, 200: html },
})

export const tellFromPayPageOperation = operation({
  ...onTopic,
  ...form,
  id: 'tellFromPayPage',
  method: 'POST',
  summary: 'Takes what a debtor tells without paying',
  rate: 'sensitive',
  replies: { ...faults, ...backToPage },
})

export const resumeMessagesOperation = operation({
  ...onLink,
  ...form,
  id: 'resumeMessages',
  method: 'POST',
  path: '/pay/{slug}/stop/undo',
  summary: 'Takes back a stop that was told on this page; the holder alone',
  rate: 'sensitive',
  replies: { ...faults, ...backToPage },
})

export const payPageAssetOperation = operation({
  ...onPage,
  id: 'payPageAsset',
  method: 'GET',
  path: '/pay/assets/{file}',
  summary: 'Style and script of the debtor’s page, named by their content',
  params: z.object({ file: z.string().max(64) }),
  replies: { 200: { description: 'The file.', contentType: 'text/css' } },
})

const madeLinkReply = z.object({ pay_link_id: z.string(), url: z.url(), expires_at: z.iso.datetime() })
export const serializeMadeLink = ({ id, url, expiresAt }: MadeLink): z.output<typeof madeLinkReply> => ({
  pay_link_id: id,
  url,
  expires_at: new Date(expiresAt).toISOString(),
})

const payLinkReply = z.object({
  pay_link_id: z.string(),
  expires_at: z.iso.datetime(),
  verified_at: z.iso.datetime().nullable(),
  revoked_at: z.iso.datetime().nullable(),
})
const instant = (at: number) => (at > 0 ? new Date(at).toISOString() : null)
export const serializePayLink = (row: PayLinkRow): z.output<typeof payLinkReply> => ({
  pay_link_id: row.id,
  expires_at: new Date(row.expiresAt).toISOString(),
  verified_at: instant(row.verifiedAt),
  revoked_at: instant(row.revokedAt),
})

export const createPayLinkOperation = operation({
  id: 'createPayLink',
  method: 'POST',
  path: '/pay-links',
  tag: 'Debtor page',
  summary: 'Makes an address of the debtor’s page for a conversation or a customer',
  description:
    'The address is told once; only its digest is stored. It lasts 30 days. A creditor without name, document and address in the collection policy gets none (`creditor_identity_incomplete`, CDC 42-A).',
  auth: 'bearer',
  scope: 'payments:write',
  body: payLinkBody,
  replies: { 201: { description: 'The address.', schema: madeLinkReply } },
  problems: [404],
})

export const revokePayLinkOperation = operation({
  id: 'revokePayLink',
  method: 'POST',
  path: '/pay-links/{id}/revoke',
  tag: 'Debtor page',
  summary: 'Closes an address for good',
  auth: 'bearer',
  scope: 'payments:write',
  params: payLinkParams,
  replies: { 200: { description: 'The closed link.', schema: payLinkReply } },
  problems: [404],
})

export const payPageOperations = [
  showPayPageOperation,
  checkHolderOperation,
  choosePayOptionOperation,
  dropPayChoiceOperation,
  renewPayCodeOperation,
  followPayPageOperation,
  downloadPayReceiptOperation,
  showPayTopicOperation,
  tellFromPayPageOperation,
  resumeMessagesOperation,
  payPageAssetOperation,
  createPayLinkOperation,
  revokePayLinkOperation,
]

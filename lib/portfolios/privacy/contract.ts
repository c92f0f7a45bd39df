import { z } from 'zod'
import type { Locale } from '@/db/constants/identity'
import { decimalFromCents } from '@/lib/platform/money'
import { operation } from '@/lib/platform/operation'
import { customerReply } from '../customers/contract'
import { customerParams } from '../customers/schemas'
import { serializeCustomer } from '../customers/serialize'
import type { Erasure } from './erase-customer'
import type { CustomerExport } from './export-customer'
import { lawsOfKeeping } from './holders'
import { eraseBody } from './schemas'
import { lawWords } from './wording'

const when = z.iso.datetime()

export const customerExportReply = z.object({
  exported_at: when,
  customer: customerReply.omit({ timeline: true, counts: true }).describe('Unmasked.'),
  outcomes: z.array(z.object({ debt_id: z.string(), recovered: z.boolean(), recovered_amount: z.number(), at: when })),
  held_elsewhere: z
    .record(z.string(), z.unknown())
    .describe('By other parts of the product: conversations, agreements.'),
})

export const erasureReply = z.object({
  customer_id: z.string(),
  erased_at: when,
  erased: z.array(z.string()),
  debts_closed: z.number().int(),
  kept: z
    .array(z.object({ what: z.string(), law: z.enum(lawsOfKeeping), law_name: z.string(), reason: z.string() }))
    .describe('What law lets or makes the company keep, and which law.'),
})

export function serializeCustomerExport(found: CustomerExport): z.output<typeof customerExportReply> {
  const { person, customerId: id, createdAt, updatedAt, erasedAt, debts, preferences } = found
  const nobody = { ref: '', name: '', document: '', documentKind: '' as const, phone: '', email: '' }
  const told = person ?? { ...nobody, birthDate: '', age: null, profile: {} }
  const customer = { ...told, id, createdAt, updatedAt, erasedAt, masked: false }
  const {
    timeline: _,
    counts: __,
    ...whole
  } = serializeCustomer({
    customer,
    heldOut: found.heldOut,
    debts,
    preferences,
    timeline: [],
    counts: {},
  })
  return {
    exported_at: new Date(found.exportedAt).toISOString(),
    customer: whole,
    outcomes: found.outcomes.map(({ debtId, recovered, recoveredCents, at }) => ({
      debt_id: debtId,
      recovered,
      recovered_amount: decimalFromCents(recoveredCents),
      at: new Date(at).toISOString(),
    })),
    held_elsewhere: found.others,
  }
}

export const serializeErasure = (done: Erasure, locale: Locale): z.output<typeof erasureReply> => ({
  customer_id: done.customerId,
  erased_at: new Date(done.erasedAt).toISOString(),
  erased: done.erased,
  debts_closed: done.debtsClosed,
  kept: done.kept.map(({ what, law }) => ({ what, law, ...lawWords(locale, law) })),
})

const form = { tag: 'Customers', auth: 'bearer', params: customerParams } as const

export const exportCustomerOperation = operation({
  ...form,
  id: 'exportCustomer',
  method: 'GET',
  path: '/customers/{id}/export',
  scope: 'portfolios:read',
  summary: 'Everything held of a customer (LGPD, right of access)',
  description: 'Needs the permission `can_access_financial_data`. Leaves an audit entry.',
  replies: { 200: { description: 'All of it, unmasked', schema: customerExportReply } },
})

export const eraseCustomerOperation = operation({
  ...form,
  id: 'eraseCustomer',
  method: 'POST',
  path: '/customers/{id}/erase',
  scope: 'portfolios:write',
  summary: 'Erase a customer for good (LGPD, right of erasure)',
  description:
    'Wipes the identity and every look-up index, closes open debts, and answers what stays and by which law. Needs the ' +
    'permission `can_access_financial_data`. A second time: 404 by the company’s own id, 409 by ours.',
  body: eraseBody,
  replies: { 200: { description: 'Erased', schema: erasureReply } },
})

export const privacyOperations = [exportCustomerOperation, eraseCustomerOperation]

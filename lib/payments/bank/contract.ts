import { z } from 'zod'
import { bankFileFormats, bankLineStates } from '@/db/constants/payments'
import { operation } from '@/lib/platform/operation'
import { pageReply } from '@/lib/platform/page'
import { suggestionKinds, suggestionReasons } from '../core/suggest'
import {
  assignLineInput,
  bankFileLimits,
  bankFileQuery,
  bankFilesQuery,
  bankLinesQuery,
  byId,
  reasonInput,
} from './schemas'

const money = z.number().describe('BRL.')
const count = z.number().int()

export const bankFileReply = z.object({
  bank_file_id: z.string(),
  name: z.string(),
  format: z.enum(bankFileFormats),
  from: z.iso.date().describe('Day of the first line.'),
  to: z.iso.date().describe('Day of the last line.'),
  lines: count.describe('Lines in it.'),
  credits: money.describe('Σ of those that came in.'),
  debits: money.describe('Σ of those that went out, positive.'),
  new_lines: z
    .object({ matched: count, unmatched: count, ignored: count })
    .describe('Lines that no earlier file had, as they stand now.'),
  imported_by: z.string().describe('Id of the person or token.'),
  imported_at: z.iso.datetime(),
  simulated: z.boolean(),
})

export const importReply = z.object({
  bank_file_id: z.string(),
  duplicate: z.boolean().describe('The same file was imported before; nothing was stored.'),
  format: z.enum(bankFileFormats),
  from: z.iso.date(),
  to: z.iso.date(),
  lines: count.describe('Lines read.'),
  known: count.describe('Among them, those that an earlier file brought.'),
  credits: money.describe('Σ of those that came in.'),
  debits: money.describe('Σ of those that went out, positive.'),
  matched: count.describe('New lines that found their payment or refund, as they stand now.'),
  receipts: count.describe('Payments that nobody had told of before: found by this import.'),
  unmatched: count.describe('New lines that wait for a person.'),
  ignored: count,
  skipped: count.describe('Preamble, balance and total lines; 0 in the answer to a file imported before.'),
  errors_count: count,
  errors: z
    .array(z.object({ line: count, code: z.string(), message: z.string() }))
    .describe('The first 200 lines that could not be read.'),
})

/** What an unmatched line might be. A suggestion is never carried out by itself. */
export const suggestionReply = z.object({
  kind: z.enum(suggestionKinds),
  id: z.string(),
  agreement_id: z.string().nullable(),
  customer_id: z.string().nullable(),
  amount: money,
  day: z.iso.date(),
  score: z.number().describe('0–1.'),
  reasons: z.array(z.enum(suggestionReasons)).describe('What speaks for it, and against.'),
})

export const bankLineReply = z.object({
  bank_line_id: z.string(),
  bank_file_id: z.string(),
  day: z.iso.date(),
  amount: money.describe('BRL, negative when it went out.'),
  direction: z.enum(['credit', 'debit']),
  state: z.enum(bankLineStates),
  description: z
    .string()
    .nullable()
    .describe('As the bank wrote it; null without the permission `can_access_financial_data`.'),
  payment_id: z.string().nullable(),
  refund_id: z.string().nullable(),
  ignored_reason: z.string().nullable(),
  simulated: z.boolean(),
  at: z.iso.datetime(),
})
export const bankLineDetailReply = bankLineReply.extend({
  suggestions: z.array(suggestionReply).describe('Best first, at most ten; empty unless the line is unmatched.'),
})

const reads = { tag: 'Reconciliation', auth: 'bearer', scope: 'payments:read', method: 'GET' } as const
const writes = { tag: 'Reconciliation', auth: 'bearer', scope: 'payments:write', method: 'POST' } as const

export const importBankFileOperation = operation({
  ...writes,
  id: 'importBankFile',
  path: '/bank-files',
  summary: 'Import a bank statement (CSV or OFX)',
  description:
    'OFX 1.x and 2.x, or CSV as Brazilian banks write it; gzip is recognised by its first bytes. The same file again ' +
    'answers 200 with `duplicate: true`; the same line in two overlapping files is one line. A credit that carries an ' +
    'end-to-end id or a txid of ours becomes a payment when no notice told of it. Without such a tie it matches the one ' +
    'payment of the same amount within a day, or waits for a person. Two lines of the same day, amount and text in one file ' +
    'are two.',
  query: bankFileQuery,
  rate: 'ingest',
  streamed: {
    contentTypes: [
      'text/csv',
      'application/x-ofx',
      'application/vnd.intu.qfx',
      'text/plain',
      'multipart/form-data',
      'application/gzip',
      'application/octet-stream',
    ],
    maxBytes: bankFileLimits.uploadBytes,
    schema: z.object({ file: z.string().meta({ format: 'binary' }) }),
    replayed: true,
  },
  replies: {
    200: { description: 'Imported before; the answer tells of that file', schema: importReply },
    201: { description: 'Imported', schema: importReply },
  },
})

export const listBankFilesOperation = operation({
  ...reads,
  id: 'listBankFiles',
  path: '/bank-files',
  summary: 'Imported statements, newest first',
  query: bankFilesQuery,
  replies: { 200: { description: 'A page of statements.', schema: pageReply(bankFileReply) } },
})

export const listBankLinesOperation = operation({
  ...reads,
  id: 'listBankLines',
  path: '/bank-lines',
  summary: 'Lines of imported statements, newest first',
  query: bankLinesQuery,
  replies: { 200: { description: 'A page of lines.', schema: pageReply(bankLineReply) } },
})

export const getBankLineOperation = operation({
  ...reads,
  id: 'getBankLine',
  path: '/bank-lines/{id}',
  summary: 'One line with what it might be',
  params: byId,
  replies: { 200: { description: 'The line.', schema: bankLineDetailReply } },
  problems: [404],
})

const changed = { 200: { description: 'The line as it stands now.', schema: bankLineReply } }

export const assignBankLineOperation = operation({
  ...writes,
  id: 'assignBankLine',
  path: '/bank-lines/{id}/assign',
  summary: 'Say what a line on a statement is',
  description:
    'To an agreement or a charge: the credit becomes a payment of its own (source `bank_file`), named by the line’s ' +
    'end-to-end id or its key, and counts in the ledger. To a payment or a refund that is known: they are tied; a refund on ' +
    'its way is settled by it. A line that is matched already: 409 (there already: the same answer).',
  params: byId,
  body: assignLineInput,
  replies: changed,
  problems: [404, 409],
})

export const ignoreBankLineOperation = operation({
  ...writes,
  id: 'ignoreBankLine',
  path: '/bank-lines/{id}/ignore',
  summary: 'Set a fee or transfer aside',
  params: byId,
  body: reasonInput,
  replies: changed,
  problems: [404, 409],
})

export const restoreBankLineOperation = operation({
  ...writes,
  id: 'restoreBankLine',
  path: '/bank-lines/{id}/restore',
  summary: 'Take an ignored line back to the unmatched ones',
  params: byId,
  body: reasonInput,
  replies: changed,
  problems: [404, 409],
})

export const bankOperations = [
  importBankFileOperation,
  listBankFilesOperation,
  listBankLinesOperation,
  getBankLineOperation,
  assignBankLineOperation,
  ignoreBankLineOperation,
  restoreBankLineOperation,
]

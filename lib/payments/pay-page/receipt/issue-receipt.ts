import type { Locale } from '@/db/constants/identity'
import { maskTaxId } from '@/db/constants/tax-id-mask'
import { blindIndex, unsealJson } from '@/lib/platform/crypto/company-key'
import { notFound } from '@/lib/platform/errors'
import { amountInWords } from '../../core/amount-in-words'
import { dueNow } from '../../core/due'
import type { Payer } from '../../receipt'
import type { PaymentRow } from '../../settle/repository'
import { type OpenLink, openVerified, type Visit } from '../open-pay-link'
import { receivedFor } from '../received-for'
import { agreementOf } from '../standing-of'
import { viewFrame } from '../view-frame'
import type { ReceiptLines } from './receipt-lines'
import { receiptPdf } from './receipt-pdf'
import { receiptWords } from './receipt-words'

/** `***.456.789-**`: a receipt is shown around. */
const hidden = (document: string) =>
  document.length === 11 ? `***.${document.slice(3, 6)}.${document.slice(6, 9)}-**` : maskTaxId(document)

/** Sixteen signs that only the holder of the company's key can make for this payment; the same every time. */
async function authenticityOf({ companyId, id, endToEndId, amountCents, paidAt }: PaymentRow): Promise<string> {
  const code = await blindIndex(companyId, 'payment-receipt', [id, endToEndId, amountCents, paidAt].join('|'))
  return (code.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join('-')
}

async function linesOf(open: OpenLink, row: PaymentRow): Promise<ReceiptLines> {
  const { link, debtor, today, timeZone, ctx } = open
  const locale: Locale = ctx.locale
  const words = receiptWords(locale, timeZone)
  const { creditor } = await viewFrame(open)
  const payer = await unsealJson<Payer>({ companyId: row.companyId, table: 'payments', row: row.id }, row.blob)
  const agreement = await agreementOf(link)
  if (!agreement) throw notFound('payment')
  const { installments, outstandingCents } = dueNow(agreement, today)
  const open_ = installments.filter(({ leftCents }) => leftCents > 0)
  const payerText =
    payer.name === '' ? '' : [payer.name, payer.document && hidden(payer.document)].filter(Boolean).join(', ')
  return {
    language: locale,
    createdAt: new Date(ctx.now()),
    title: words.say('title'),
    simulated: link.simulated ? words.say('simulated') : '',
    creditor: [
      creditor.name,
      creditor.document && words.say('document', { document: creditor.document }),
      creditor.address,
    ].filter(Boolean),
    amount: words.money(row.amountCents),
    amountInWords: amountInWords(row.amountCents, locale),
    facts: [
      { label: words.say('paidAt'), value: words.moment(row.paidAt) },
      { label: words.say('method'), value: words.say('pix') },
      { label: words.say('endToEndId'), value: row.endToEndId },
      { label: words.say('holder'), value: `${debtor.customer.name}, ${hidden(debtor.customer.document)}` },
      ...(payerText ? [{ label: words.say('payer'), value: payerText }] : []),
      ...(row.refundedCents > 0 ? [{ label: words.say('refunded'), value: words.money(row.refundedCents) }] : []),
      {
        label: words.say('agreement'),
        value: words.say('agreementOf', { total: words.money(agreement.totalCents), count: installments.length }),
      },
      { label: words.say('paidSoFar'), value: words.money(agreement.paidCents) },
    ],
    left: {
      title:
        outstandingCents === 0 ? words.say('settled') : words.say('left', { amount: words.money(outstandingCents) }),
      head: [words.say('installment'), words.say('dueDay'), words.say('amount')],
      rows: open_.map(({ number, dueDay, leftCents }) => [
        words.say('nth', { number, count: installments.length }),
        words.day(dueDay),
        words.money(leftCents),
      ]),
    },
    statement: words.say(outstandingCents === 0 ? 'statementSettled' : 'statement', { creditor: creditor.name }),
    authenticity: words.say('authenticity', {
      code: await authenticityOf(row),
      payment: row.id,
      when: words.moment(ctx.now()),
    }),
  }
}

/**
 * The receipt of a payment that came for the page's agreement, the newest where none is named, as a PDF.
 * @throws AppError 404 `pay_link_closed`, `not_found`; 401 `pay_check_needed`
 */
export async function issueReceipt(visit: Visit, paymentId?: string): Promise<Uint8Array<ArrayBuffer>> {
  const open = await openVerified(visit)
  const agreement = await agreementOf(open.link)
  const rows = agreement ? await receivedFor(agreement.companyId, agreement.id) : []
  const row = paymentId === undefined ? rows[0] : rows.find(({ id }) => id === paymentId)
  if (!row) throw notFound('payment')
  return receiptPdf(await linesOf(open, row))
}

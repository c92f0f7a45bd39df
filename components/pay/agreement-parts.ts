import type { PayAgreement, PayFrame } from '@/lib/payments'
import { type Html, html } from './html'
import { icon } from './icons'
import type { Words } from './words'

type Installment = PayAgreement['installments'][number]

function statusOf({ status }: Installment, words: Words): Html {
  const tone = status === 'paid' ? 'paid' : status === 'overdue' ? 'late' : ''
  return html`<span class="t1 ${tone}">${words.say(`installment.${status}`)}</span>`
}

/** The plan, instalment by instalment, with what came for each. */
export function planTable({ installments, totalCents }: PayAgreement, today: string, words: Words): Html {
  return html`<table class="tb"><caption class="sr">${words.say('plan.caption')}</caption><thead><tr><th scope="col">${words.say('plan.installment')}</th><th scope="col">${words.say('plan.due')}</th><th scope="col" class="r">${words.say('plan.amount')}</th></tr></thead><tbody>${installments.map(
    (one) =>
      html`<tr><th scope="row">${one.number}</th><td>${words.shortDay(one.dueDay, today)} ${statusOf(one, words)}</td><td class="r">${words.figure(one.amountCents)}</td></tr>`,
  )}</tbody><tfoot><tr><th scope="row" colspan="2">${words.say('owed.total')}</th><td class="r">${words.figure(totalCents)}</td></tr></tfoot></table>`
}

/** Payments that came, each with its receipt. */
export function paymentsTable({ payments }: PayAgreement, { slug, timeZone }: PayFrame, words: Words): Html | false {
  if (payments.length === 0) return false
  return html`<h2>${words.say('paid.list')}</h2><table class="tb"><caption class="sr">${words.say('paid.list')}</caption><tbody>${payments.map(
    ({ id, amountCents, refundedCents, paidAt }) =>
      html`<tr><th scope="row">${words.moment(paidAt, timeZone)}${refundedCents > 0 && html`<br /><span class="t1 late">${words.say('paid.refunded', { amount: words.money(refundedCents) })}</span>`}<br /><a class="lk" href="/pay/${slug}/receipt.pdf?payment=${id}">${words.say('paid.receipt')}</a></th><td class="r">${words.figure(amountCents)}</td></tr>`,
  )}</tbody></table>`
}

/** Thanks for money that came a moment ago. */
export function thanks(frame: PayFrame, { payments }: PayAgreement, words: Words): Html | false {
  const last = payments[0]
  if (!last || frame.now - last.paidAt > 86_400_000 || last.refundedCents >= last.amountCents) return false
  const text = words.say('paid.thanks', { amount: words.money(last.amountCents), name: frame.firstName })
  return html`<div class="nt p" role="status">${icon('done')}<p><b>${text}</b></p></div>`
}

import type { PayAgreement, PayCharge, PayFrame, PayStage } from '@/lib/payments'
import { paymentsTable, planTable, thanks } from './agreement-parts'
import { assurances, greeting } from './greeting'
import { type Html, html, markup } from './html'
import { icon } from './icons'
import type { Words } from './words'

type Pay = Extract<PayStage, { kind: 'pay' }>
const minuteMs = 60_000

/** What a code is for: `À vista`, `Entrada`, `1ª de 6 parcelas`. */
function nameOf({ kind, installments }: PayAgreement, number: number, words: Words): string {
  if (kind === 'cash') return words.say('option.cash', { count: 1 })
  if (kind === 'down_payment' && number === 1) return words.say('pay.entry')
  return number === 0 ? words.say('pay.all') : words.say('pay.nth', { number, count: installments.length })
}

/** The day it is due, or the minutes it is good for. */
function validity(charge: PayCharge, frame: PayFrame, words: Words): Html {
  const left = charge.expiresAt - frame.now
  if (left > 120 * minuteMs) return html`${words.say('pix.payBy', { day: words.thisDay(charge.dueDay) })}`
  const text = words.say('pix.validFor', { n: '{n}' })
  return html`<span data-until="${left}" data-text="${text}">${text.replace('{n}', String(Math.ceil(left / minuteMs)))}</span>`
}

/** What waiting costs, where the bank adds it. */
function lateTerms({ late, dueDay }: PayCharge, words: Words): string | false {
  if (!late) return false
  const [fine, interest] = [words.percent(late.fine), words.percent(late.interest)]
  const kind = late.interest === 0 ? 'lateFine' : late.fine === 0 ? 'lateInterest' : 'lateBoth'
  return words.say(`pix.${kind}`, { day: words.thisDay(dueDay), fine, interest })
}

function code(frame: PayFrame, agreement: PayAgreement, charge: PayCharge, words: Words): Html {
  const { name, document } = charge.receiver
  const sum = words.money(charge.amountCents)
  return html`<div class="pix"><div class="px"><div class="qrw"><div class="qr" role="img" aria-label="${words.say('pix.qr', { amount: sum })}">${markup(charge.qr)}</div><p class="t1 mut qr-n">${words.say('pix.otherDevice')}</p></div>
<div><span class="figure-l">${nameOf(agreement, charge.installment, words)}</span><span class="sum">${words.figure(charge.amountCents)}</span><p class="t1 mut">${validity(charge, frame, words)} ${words.say('pix.goesTo', { name: frame.creditor.name })} ${lateTerms(charge, words)}</p></div></div>
<div class="cpw"><label class="sr" for="pix-code">${words.say('pix.code')}</label><input class="cp" id="pix-code" readonly value="${charge.code}" />
<button class="bt pri" type="button" hidden data-copy="pix-code" data-done="${words.say('pix.copied')}">${icon('copy')}<span>${words.say('pix.copy')}</span></button><span class="sr" role="status" id="copied"></span>
<noscript><p class="t1 mut">${words.say('pix.byHand')}</p><textarea class="cp" readonly rows="5" aria-label="${words.say('pix.code')}">${charge.code}</textarea></noscript></div>
${assurances([
  {
    icon: 'bank',
    text: html`${words.say('pix.before')} <b>${name}</b>${document && html` ${words.say('pix.and')} <span class="nw">${document}</span>`}.`,
  },
  { icon: 'receipt', text: html`${words.say('pix.receipt')}` },
])}</div>`
}

/** No code to pay by: it is on its way, ran out, or the next one is not due yet. */
function withoutCode({ slug }: PayFrame, { agreement, charge, today }: Pay, words: Words): Html {
  if (charge) return html`<div class="nt c" role="status">${icon('wait')}<p>${words.say('pix.creating')}</p></div>`
  const next = agreement.installments.find(({ leftCents }) => leftCents > 0)
  const text =
    next &&
    html`<span class="figure-l">${nameOf(agreement, next.number, words)}, ${words.say('pay.dueOn', { day: words.shortDay(next.dueDay, today) })}</span><span class="sum">${words.figure(next.leftCents)}</span>`
  return html`${text}<form class="act" method="post" action="/pay/${slug}/code"><button class="bt pri" type="submit">${words.say('pix.make')}</button></form>`
}

/** Another option instead: here, or with a person's help. */
function otherWay({ slug }: PayFrame, { drop }: Pay, words: Words): Html | false {
  if (drop === 'none') return false
  if (drop === 'person')
    return html`<p class="t1">${words.say('pay.dropWithPerson')}</p><a class="lk" href="/pay/${slug}/person">${words.say('person.link')}</a>`
  return html`<form method="post" action="/pay/${slug}/drop"><button class="lk" type="submit">${words.say('pay.drop')}</button></form>`
}

function agreed(frame: PayFrame, stage: Pay, words: Words): Html {
  const { agreement, today } = stage
  const { outstandingCents, discountCents, kind } = agreement
  const plan =
    kind !== 'cash' &&
    html`<h2>${words.say('plan.title', { count: agreement.installments.length })}</h2>${planTable(agreement, today, words)}`
  const saved =
    discountCents > 0 && html`<p class="soft">${words.say('pay.saved', { saving: words.money(discountCents) })}</p>`
  const first = agreement.installments[0]
  const by =
    kind === 'cash' &&
    first &&
    html`<p class="soft">${words.say('option.by', { day: words.longDay(first.dueDay) })}</p>`
  return html`${greeting(frame, words)}${thanks(frame, agreement, words)}<h1><span class="figure-l">${words.say(agreement.paidCents > 0 ? 'pay.left' : 'pay.agreed')}</span><span class="figure">${words.figure(outstandingCents)}</span></h1>${saved}${by}<div class="act">${plan}${paymentsTable(agreement, frame, words)}${otherWay(frame, stage, words)}</div>`
}

/** An agreement that stands: what is due next as a code, the rest as a list. */
export function payStage(frame: PayFrame, stage: Pay, words: Words): Html {
  const { agreement, charge } = stage
  const pix = charge && charge.code !== '' ? code(frame, agreement, charge, words) : withoutCode(frame, stage, words)
  return html`<div class="cols"><section>${agreed(frame, stage, words)}</section><section><h2>${words.say('pix.title')}</h2>${pix}</section></div>`
}

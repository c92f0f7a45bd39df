import type { PayFrame, PayStage } from '@/lib/payments'
import { paymentsTable, planTable } from './agreement-parts'
import { greeting } from './greeting'
import { type Html, html } from './html'
import { icon } from './icons'
import type { Words } from './words'

/** All of it paid. */
export function doneStage(frame: PayFrame, { agreement }: Extract<PayStage, { kind: 'done' }>, words: Words): Html {
  const many = agreement.installments.length > 1
  return html`<div class="one">${greeting(frame, words)}<div class="nt p" role="status">${icon('done')}<p><b>${words.say('done.title', { name: frame.firstName })}</b></p></div>
<h1><span class="figure-l">${words.say('done.paid')}</span><span class="figure">${words.figure(agreement.paidCents)}</span></h1>
<p>${words.say('done.text', { creditor: frame.creditor.name })}</p>
<div class="act"><a class="bt pri" href="/pay/${frame.slug}/receipt.pdf">${icon('receipt')}<span>${words.say('done.receipt')}</span></a></div>
<div class="act">${many && planTable(agreement, agreement.installments[0]?.dueDay ?? '', words)}${many && paymentsTable(agreement, frame, words)}</div></div>`
}

/** Nothing is asked for: it is disputed, or there is nothing to pay. */
export function stoppedStage(frame: PayFrame, { why }: Extract<PayStage, { kind: 'stopped' }>, words: Words): Html {
  return html`<div class="one">${greeting(frame, words)}<h1>${words.say(`stopped.${why}.title`)}</h1><p>${words.say(`stopped.${why}.text`, { creditor: frame.creditor.name })}</p>
<div class="act"><a class="bt" href="/pay/${frame.slug}/person">${words.say('person.link')}</a></div></div>`
}

/** Who asks has not told all that must stand beside a debt: nothing of it is shown. */
export function notReadyStage({ slug }: PayFrame, words: Words): Html {
  return html`<div class="one"><h1>${words.say('notReady.title')}</h1><p>${words.say('notReady.text')}</p>
<div class="act"><a class="bt pri" href="/pay/${slug}/person">${words.say('person.link')}</a></div>
<p><a class="lk" href="/pay/${slug}/not-me">${words.say('notMe.link')}</a></p></div>`
}

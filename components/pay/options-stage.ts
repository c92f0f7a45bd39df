import type { Offer } from '@/lib/negotiation'
import type { Owed, PayFrame, PayStage } from '@/lib/payments'
import { assurances, greeting } from './greeting'
import { type Html, html } from './html'
import { icon } from './icons'
import type { Words } from './words'

type Options = Extract<PayStage, { kind: 'options' }>

function owedFold({ components, installments, overdueCents }: Owed, words: Words): Html | false {
  if (components.length === 0) {
    return installments > 0 && html`<p class="more soft">${words.say('owed.installments', { count: installments })}</p>`
  }
  const extra = components.some(({ component }) => component !== 'principal')
  const title = words.say(extra ? 'owed.withCharges' : 'owed.installments', { count: Math.max(1, installments) })
  return html`<details class="more"><summary>${icon('next')}${title}</summary><table class="tb"><caption class="sr">${title}</caption><tbody>${components.map(
    ({ component, cents }) =>
      html`<tr><th scope="row">${words.say(`component.${component}`)}</th><td class="r">${words.figure(cents)}</td></tr>`,
  )}</tbody><tfoot><tr><th scope="row">${words.say('owed.total')}</th><td class="r">${words.figure(overdueCents)}</td></tr></tfoot></table></details>`
}

/** What an option costs and when, in one sentence. */
export function optionText(offer: Offer, today: string, words: Words): string {
  const { schedule, totalCents, discountCents, kind } = offer
  const [first, last] = [schedule[0], schedule.at(-1)]
  if (!first || !last) return ''
  const day = words.shortDay(first.dueDay, today)
  if (kind === 'cash') {
    if (discountCents > 0) return words.say('option.saves', { saving: words.money(discountCents), day })
    return words.say('option.by', { day })
  }
  const total = words.money(totalCents)
  if (kind === 'down_payment') {
    const rest = schedule.slice(1)
    const amount = words.money(rest[0]?.amountCents ?? 0)
    return words.say('option.entryThen', { day, count: rest.length, amount, total })
  }
  const uneven = last.amountCents !== first.amountCents
  if (uneven) return words.say('option.lastDiffers', { last: words.money(last.amountCents), day, total })
  return words.say('option.sums', { day, total })
}

function option(offer: Offer, place: number, today: string, words: Words): Html {
  const id = `option-${place}`
  const amount = offer.schedule[0]?.amountCents ?? 0
  const name = words.say(`option.${offer.kind}`, { count: offer.schedule.length })
  const badge =
    offer.discountCents > 0 &&
    html`<span class="bd">${words.say('option.less', { percent: words.percent(offer.discountBasisPoints) })}</span>`
  return html`<input type="radio" name="offer" id="${id}" value="${offer.id}"${place === 0 && html` checked`} required /><label class="op" for="${id}"><span class="o1"><b>${name}</b>${badge}${words.figure(amount)}</span><span class="o3">${optionText(offer, today, words)}</span></label>`
}

const owedHead = (owed: Owed, words: Words) =>
  html`<h1 class="figure-h"><span class="figure-l">${words.say('owed.today', { day: words.thisDay(owed.day) })}</span><span class="figure">${words.figure(owed.overdueCents)}</span></h1>`

/** What is owed today and the ways to end it, from the engine. */
export function optionsStage(frame: PayFrame, { owed, offers, today }: Options, words: Words, gone: boolean): Html {
  const head = html`${greeting(frame, words)}${gone && html`<div class="nt c" role="alert">${icon('alert')}<p>${words.say('option.gone')}</p></div>`}${owedHead(owed, words)}${owedFold(owed, words)}`
  if (offers.length === 0) {
    return html`<div class="one">${head}<h2>${words.say('option.noneTitle')}</h2><p>${words.say('option.none')}</p><div class="act"><a class="bt pri" href="/pay/${frame.slug}/person">${words.say('person.link')}</a></div></div>`
  }
  const { name, document } = frame.creditor
  return html`<form class="cols" method="post" action="/pay/${frame.slug}/choose"><section>${head}
<h2 id="options-title">${words.say('option.title')}</h2>
<div class="ops" role="radiogroup" aria-labelledby="options-title">${offers.map((offer, place) => option(offer, place, today, words))}</div></section>
<section><h2>${words.say('pix.title')}</h2><p class="soft">${words.say('option.next')}</p>
<div class="act"><button class="bt pri" type="submit">${words.say('option.choose')}</button></div>
${assurances([
  {
    icon: 'bank',
    text: html`${words.say('pix.receiver', { name })}${document && html`, <span class="nw">CNPJ ${document}</span>`}`,
  },
  { icon: 'receipt', text: html`${words.say('pix.receipt')}` },
])}</section></form>`
}

import { type DebtorTopic, disputeReasons } from '@/db/constants/payments'
import type { PayFrame } from '@/lib/payments'
import { type Html, html } from './html'
import { icon } from './icons'
import { daysInWords, openHours } from './open-hours'
import { type Assets, framed, sheet } from './sheet'
import type { Words } from './words'

const keys = { person: 'person', dispute: 'dispute', stop: 'stop', 'not-me': 'notMe' } as const

const textField = (label: string) =>
  html`<label class="fd"><span>${label}</span><textarea class="in" name="text" maxlength="2000" rows="4"></textarea></label>`

function fields(frame: PayFrame, topic: DebtorTopic, words: Words): Html | false {
  if (topic === 'person') return textField(words.say('person.field'))
  if (topic !== 'dispute') return false
  const reasons = disputeReasons.map(
    (reason, place) =>
      html`<label class="ch"><input type="radio" name="reason" value="${reason}"${place === 0 && html` checked`} />${words.say(`dispute.reason.${reason}`)}</label>`,
  )
  return html`<fieldset class="fd"><legend>${words.say('dispute.why')}</legend>${reasons}</fieldset>${textField(words.say('dispute.field'))}${
    !frame.verified && html`<p class="t1">${words.say('dispute.unverified')}</p>`
  }`
}

/** The way back of who stopped the messages; only the holder may take it. */
const undo = ({ slug, verified }: PayFrame, words: Words): Html =>
  verified
    ? html`<form method="post" action="/pay/${slug}/stop/undo"><button class="bt" type="submit">${words.say('stop.undo')}</button></form>`
    : html`<p class="t1">${words.say('stop.undoAfterCheck')}</p><a class="bt" href="/pay/${slug}">${words.say('stop.toCheck')}</a>`

/** What was told already, and what follows. */
function told(frame: PayFrame, topic: DebtorTopic, words: Words): Html {
  const key = keys[topic]
  return html`<div class="nt p" role="status">${icon('done')}<p><b>${words.say(`${key}.doneTitle`)}</b></p></div><p>${words.say(`${key}.doneText`, { hours: hoursText(frame, words) })}</p><div class="act">${topic === 'stop' && undo(frame, words)}</div>`
}

function hoursText({ hours }: PayFrame, words: Words): string {
  const days = daysInWords(hours.weekdays, words)
  return days === '' ? words.say('hours.ask') : openHours({ ...hours, openNow: false }, words)
}

/** One way out: what it does, in plain words, and its form. */
export function topicDocument(frame: PayFrame, topic: DebtorTopic, words: Words, assets: Assets): Html {
  const key = keys[topic]
  const done = frame.told[topic] !== undefined
  const text = words.say(`${key}.text`, { hours: hoursText(frame, words), creditor: frame.creditor.name })
  const form = html`<form class="act" method="post" action="/pay/${frame.slug}/${topic}">${fields(frame, topic, words)}<button class="bt pri" type="submit">${words.say(`${key}.go`)}</button></form>`
  const again =
    (topic === 'person' || topic === 'dispute') &&
    html`<details class="more"><summary>${icon('next')}${words.say('more')}</summary>${form}</details>`
  const body = html`<div class="one"><a class="lk" href="/pay/${frame.slug}">${icon('back')} ${words.say('back')}</a><h1>${words.say(`${key}.title`)}</h1>${done ? [told(frame, topic, words), again] : html`<p class="soft">${text}</p>${form}`}</div>`
  const title = words.say('title', { creditor: frame.creditor.name })
  return sheet({ words, assets, title, slim: true, body: framed(frame, words, body, topic) })
}

import type { PayFrame, PayStage } from '@/lib/payments'
import { type Html, html } from './html'
import { icon } from './icons'
import type { Words } from './words'

type Check = Extract<PayStage, { kind: 'check' }>
type Locked = Extract<PayStage, { kind: 'locked' }>

function digitsField({ question }: Check, words: Words, wrong: boolean): Html | false {
  const { digits, document } = question
  if (digits === 0) return false
  const label = words.say('check.digitsLabel', { count: digits, document: document.toUpperCase() })
  // The last places of a company's number may hold letters, a person's never.
  const mode = document === 'cpf' || digits <= 2 ? 'numeric' : 'text'
  return html`<label class="fd"><span>${label}</span><input class="in num" name="digits" type="text" inputmode="${mode}" autocomplete="off" maxlength="18" required aria-label="${label}" aria-describedby="check-note" data-boxes="${digits}" data-box-label="${words.say('check.box', { n: '{n}' })}"${wrong && html` aria-invalid="true"`} /></label>`
}

function birthField({ question }: Check, words: Words, wrong: boolean): Html | false {
  if (!question.birth) return false
  return html`<label class="fd"><span>${words.say('check.birthLabel')}</span><input class="in num" name="birth" type="text" inputmode="numeric" autocomplete="bday" maxlength="10" required placeholder="${words.say('check.birthHint')}" aria-describedby="check-note"${wrong && html` aria-invalid="true"`} /></label>`
}

/** The right-party check: who may read on, and not a word of why. */
export function checkStage({ slug }: PayFrame, stage: Check, words: Words, wrong: boolean): Html {
  const { question, holder, left } = stage
  const asks = question.birth ? (question.digits > 0 ? 'both' : 'birth') : 'digits'
  const text = words.say(`check.${asks}`, { count: question.digits, document: question.document.toUpperCase() })
  return html`<form class="one" method="post" action="/pay/${slug}/check" autocomplete="off">
<h1>${words.say('check.title')}</h1>
<p class="soft">${words.say('check.holder', { holder })} ${text}</p>
<div class="act">
${wrong && html`<div class="nt n" role="alert">${icon('alert')}<p>${words.say('check.wrong')}</p></div>`}
${digitsField(stage, words, wrong)}${birthField(stage, words, wrong)}
<p class="t1" id="check-note">${words.say('check.note')} ${words.say('check.left', { count: left })}</p>
</div>
<div class="act"><button class="bt pri" type="submit">${words.say('check.go')}</button></div>
<p><a class="lk" href="/pay/${slug}/not-me">${words.say('notMe.link')}</a></p>
</form>`
}

/** After too many wrong answers, or once somebody said they are not the holder. */
export function lockedStage(frame: PayFrame, { until }: Locked, words: Words): Html {
  const notMe = frame.told['not-me'] !== undefined
  if (notMe) {
    return html`<div class="one"><h1>${words.say('notMe.doneTitle')}</h1><p>${words.say('notMe.doneText')}</p></div>`
  }
  const when =
    until > 0 ? words.say('locked.until', { when: words.moment(until, frame.timeZone) }) : words.say('locked.closed')
  return html`<div class="one"><h1>${words.say('locked.title')}</h1><p>${words.say('locked.text')} ${when}</p>
<div class="act"><a class="bt pri" href="/pay/${frame.slug}/person">${words.say('person.link')}</a></div>
<p><a class="lk" href="/pay/${frame.slug}/not-me">${words.say('notMe.link')}</a></p></div>`
}

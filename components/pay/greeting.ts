import type { PayFrame } from '@/lib/payments'
import { type Html, html } from './html'
import { icon } from './icons'
import type { Words } from './words'

/** That the check is done, and the way out for who is somebody else after all. */
export const greeting = ({ firstName, slug }: PayFrame, words: Words): Html =>
  html`<p class="ok t1">${icon('shield')}<span>${words.say('confirmed', { name: firstName })}</span><a href="/pay/${slug}/not-me">${words.say('notMe.link')}</a></p>`

/** A list of small assurances beside a code. */
export const assurances = (items: { icon: 'bank' | 'receipt'; text: Html }[], bare = false): Html =>
  html`<ul class="${bare ? 'safe bare' : 'safe'}">${items.map((item) => html`<li>${icon(item.icon)}<span>${item.text}</span></li>`)}</ul>`

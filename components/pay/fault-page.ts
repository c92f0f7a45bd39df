import { type Html, html } from './html'
import { brandMark } from './icons'
import { type Assets, sheet } from './sheet'
import type { Words } from './words'

export type PayFault = {
  status: number
  reason: string
  requestId: string
  /** Where to go on; empty for a link that does not open. */
  back: string
}

/** What kind of fault it is for a reader: the link, their haste, or us. */
const kindOf = ({ reason, status }: PayFault): string => {
  if (reason === 'pay_link_closed') return 'closed'
  if (status === 429) return 'tooFast'
  if (status === 404) return 'missing'
  return status >= 500 ? 'ours' : 'refused'
}

/** A fault as a page with a way out; of a link that does not open it tells nothing that another would not. */
export function faultDocument(fault: PayFault, words: Words, assets: Assets): Html {
  const kind = kindOf(fault)
  const link =
    fault.back !== '' &&
    html`<div class="act"><a class="bt pri" href="${fault.back}">${words.say('fault.again')}</a></div>`
  const body = html`<main id="content"><div class="one"><h1>${words.say(`fault.${kind}.title`)}</h1><p>${words.say(`fault.${kind}.text`)}</p>${link}<p class="t1">${words.say('fault.code', { code: fault.requestId })}</p></div></main>
<footer class="ft"><span>${brandMark}${words.say('secure')}</span></footer>`
  return sheet({ words, assets, title: words.say(`fault.${kind}.title`), slim: true, body })
}

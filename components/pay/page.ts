import type { PayNote, PayPage } from '@/lib/payments'
import { checkStage, lockedStage } from './check-stage'
import { doneStage, notReadyStage, stoppedStage } from './end-stages'
import { type Html, html } from './html'
import { icon } from './icons'
import { optionsStage } from './options-stage'
import { payStage } from './pay-stage'
import { type Assets, framed, sheet } from './sheet'
import type { Words } from './words'

function main(page: PayPage, words: Words, note: PayNote | undefined): Html {
  const { stage } = page
  switch (stage.kind) {
    case 'check':
      return checkStage(page, stage, words, note === 'wrong')
    case 'locked':
      return lockedStage(page, stage, words)
    case 'options':
      return optionsStage(page, stage, words, note === 'gone')
    case 'pay':
      return payStage(page, stage, words)
    case 'done':
      return doneStage(page, stage, words)
    case 'stopped':
      return stoppedStage(page, stage, words)
    case 'not_ready':
      return notReadyStage(page, words)
  }
}

const said: Partial<Record<PayNote, string>> = { told: 'told', stopped: 'stop.done', resumed: 'stop.undone' }

/** The debtor's page at its stage. Before the check neither it nor its title has a word of a debt. */
export function payDocument(page: PayPage, words: Words, assets: Assets, note?: PayNote): Html {
  const { stage, creditor, slug } = page
  const key = note && said[note]
  const notice =
    key && html`<div class="one"><div class="nt p" role="status">${icon('done')}<p>${words.say(key)}</p></div></div>`
  return sheet({
    words,
    assets,
    title: words.say(page.verified ? 'titlePay' : 'title', { creditor: creditor.name }),
    live: stage.kind === 'pay' ? `/pay/${slug}/events` : '',
    slim: stage.kind !== 'pay' && (stage.kind !== 'options' || stage.offers.length === 0),
    body: framed(page, words, [notice, main(page, words, note)]),
  })
}

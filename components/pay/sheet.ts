import type { PayFrame } from '@/lib/payments'
import { type Html, html, type Piece } from './html'
import { brandMark, icon } from './icons'
import { openHours } from './open-hours'
import type { Words } from './words'

export type Assets = { css: string; js: string }
export type Sheet = {
  words: Words
  assets: Assets
  title: string
  /** Address of the events that tell of a change; empty where nothing is awaited. */
  live?: string
  /** One narrow column. */
  slim?: boolean
  body: Piece
}

/** Two letters that stand for a creditor without a picture. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => /^[\p{L}\d]/u.test(word) && !/^(da|de|do|das|dos|e|the|of)$/i.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('')

/** The whole document around a body. */
export function sheet({ words, assets, title, live = '', slim = false, body }: Sheet): Html {
  // Without the script the page looks for itself, while something is awaited.
  const refresh = live !== '' && html`<noscript><meta http-equiv="refresh" content="20" /></noscript>`
  return html`<!doctype html>
<html lang="${words.locale}">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="robots" content="noindex, nofollow" />
<meta name="referrer" content="no-referrer" />
<meta name="format-detection" content="telephone=no" />
<title>${title}</title>
<link rel="icon" href="data:," />
<link rel="stylesheet" href="${assets.css}" />
<script src="${assets.js}" defer></script>
${refresh}
</head>
<body${live !== '' && html` data-live="${live}"`}>
<a class="skip" href="#content">${words.say('skip')}</a>
<div class="${slim ? 'pw slim' : 'pw'}">
${body}
</div>
</body>
</html>
`
}

/** Who asks: always there, whatever else is shown (CDC 42-A). */
function creditorHead({ creditor, simulated }: PayFrame, words: Words): Html {
  const { name, document } = creditor
  return html`${simulated && html`<p class="sim" role="note">${words.say('simulation')}</p>`}
<header class="cr"><span class="lg" aria-hidden="true">${initialsOf(name)}</span><div><b>${name}</b><small>${words.say('creditor')}${document && html`, CNPJ <span class="nw">${document}</span>`}</small></div></header>`
}

function waysOut({ slug, hours }: PayFrame, words: Words, current?: string): Html {
  const links = [
    { topic: 'person', name: 'person', note: openHours(hours, words) },
    { topic: 'dispute', name: 'dispute', note: words.say('dispute.note') },
    { topic: 'stop', name: 'stop', note: words.say('stop.note') },
  ] as const
  return html`<nav class="lks" aria-label="${words.say('waysOut')}">${links.map(
    ({ topic, name, note }) =>
      html`<a href="/pay/${slug}/${topic}"${topic === current && html` aria-current="page"`}>${icon(name)}<span>${words.say(`${name}.link`)}<small>${note}</small></span>${icon('next')}</a>`,
  )}</nav>`
}

/** A creditor's page: head, what is told, the ways out, the address. */
export function framed(frame: PayFrame, words: Words, main: Piece, current?: string): Html {
  return html`${creditorHead(frame, words)}
<main id="content">${main}</main>
${waysOut(frame, words, current)}
<footer class="ft"><span>${frame.creditor.address || frame.creditor.name}</span><span>${brandMark}${words.say('secure')}</span></footer>`
}

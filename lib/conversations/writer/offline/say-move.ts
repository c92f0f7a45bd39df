import type { Persona } from '../../core/persona'
import type { Move, ReplyPlan } from '../../core/reply-plan'
import { leavesUnsaid } from '../unsaid'
import { chooseWording, type Ear, sayable } from './choose-wording'
import { offerLines, ofOffer } from './offer-lines'
import { wordingsOf } from './phrase-book'
import { lastSaid } from './wordings'

/** Words of one move. `apart`: a paragraph of its own; `asks`: it ends the reply with a question. */
export type Block = { text: string; apart?: boolean; asks?: boolean }

/** `led`: what was said last ends in a colon and leads into what follows. */
export type Speaker = { persona: Persona; plan: ReplyPlan; ear: Ear; led: boolean }

const asking = new Set([
  'ask_preference',
  'ask_amount',
  'ask_date',
  'ask_confirmation',
  'ask_which',
  'ask_satisfaction',
])
const presenting = new Set(['present_offers', 'present_one'])

/** Standing values that a move is about, besides its own. */
const alsoTold: Partial<Record<Move['move'], string[]>> = {
  creditor_identity: ['creditor_document', 'creditor_address'],
  ask_identity: ['digits', 'link'],
}

/** Turns a move into words with placeholders; an empty list where nothing can be said with the values there are. */
export function sayMove(move: Move, speaker: Speaker): Block[] {
  switch (move.move) {
    case 'greet':
      return own(speaker.persona.greetings, move, speaker)
    case 'open_verified':
      return own(speaker.persona.openings, move, speaker)
    case 'present_offers':
      return [list(move, speaker), ...preference(move, speaker)].flat()
    case 'ask_which':
      return list(move, speaker)
    case 'present_one':
    case 'ask_confirmation':
      return [...detail('present_one', move, speaker), ...question('ask_confirmation', speaker)]
    case 'confirm_agreement':
      return detail('confirm_agreement', move, speaker)
    case 'payment_instructions':
      return [...plain(move, speaker), ...codeAlone(speaker)]
    case 'creditor_identity':
      return plain(move, speaker).map((block) => ({ ...block, apart: true }))
    default:
      return plain(move, speaker)
  }
}

/** A code to copy stands on a line of its own. */
const codeAlone = ({ ear }: Speaker): Block[] =>
  ear.names.has('pix_code') ? [{ text: '{{pix_code}}', apart: true }] : []

/** The persona's own templates that say what the move is for, while one is unsaid; then the house's. */
function own(templates: readonly string[], move: Move, speaker: Speaker): Block[] {
  const { ear } = speaker
  const whole = templates.filter((text) => !leavesUnsaid(text, { moves: [move] }, [...ear.names]))
  const fresh = sayable(whole, ear).filter((text) => lastSaid(text, ear.said) === Number.POSITIVE_INFINITY)
  const text = chooseWording(fresh, ear, move.move)
  return text ? [{ text, asks: text.endsWith('?') }] : plain(move, speaker)
}

function variantsFor({ move, variant }: Move, { plan, ear }: Speaker): string[] {
  const nothing = move === 'cannot_meet' && !plan.moves.some((other) => presenting.has(other.move))
  return [
    ...(nothing ? ['nothing'] : []),
    ...(variant ? [variant] : []),
    ...(ear.names.has('overdue_amount') ? ['known'] : []),
  ]
}

function wordsOf(move: Move, speaker: Speaker): string | null {
  const { persona, ear } = speaker
  const wordings = wordingsOf(move.move, variantsFor(move, speaker), persona.formality)
  const told = [...Object.keys(move.values ?? {}), ...(alsoTold[move.move] ?? [])]
  return chooseWording(sayable(wordings, ear, told), ear, move.move)
}

function plain(move: Move, speaker: Speaker): Block[] {
  const text = wordsOf(move, speaker)
  return text ? [{ text, asks: asking.has(move.move) }] : []
}

const question = (move: 'ask_preference' | 'ask_confirmation', speaker: Speaker): Block[] =>
  plain({ move }, speaker).map((block) => ({ ...block, apart: true }))

/** A list of offers asks which, unless the plan asks something itself. */
const preference = (_: Move, speaker: Speaker): Block[] =>
  speaker.plan.moves.some(({ move }) => asking.has(move)) ? [] : question('ask_preference', speaker)

function list(move: Move, speaker: Speaker): Block[] {
  const { persona, ear } = speaker
  const offers = move.offers ?? []
  const lines = offerLines(offers, persona, ear).map(
    (line, i) => `${ofOffer('{{option_number}}', offers[i]?.number ?? 1)}) ${line}`,
  )
  const lead = speaker.led ? null : wordsOf(move, speaker)
  const text = [...(lead ? [lead] : []), ...lines].join('\n')
  return text === '' ? [] : [{ text, apart: true, asks: move.move === 'ask_which' }]
}

/** "Em 4 parcelas" goes on in small letters; "PIX" stays. */
const afterColon = (line: string): string =>
  `${line.replace(/^\p{Lu}(?![\p{Lu}])/u, (first) => first.toLowerCase())}${/[.!?]$/.test(line) ? '' : '.'}`

/** One offer in a sentence after its lead. */
function detail(lead: 'present_one' | 'confirm_agreement', { variant, offers = [] }: Move, speaker: Speaker): Block[] {
  const words = speaker.led ? null : wordsOf({ move: lead, ...(variant && { variant }) }, speaker)
  const lines = offerLines(offers, speaker.persona, speaker.ear).map(afterColon)
  const text = [...(words ? [words] : []), ...lines].join(' ')
  return text === '' ? [] : [{ text, apart: true }]
}

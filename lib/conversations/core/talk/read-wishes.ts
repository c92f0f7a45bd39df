import type { ActArgs, Intent } from '@/lib/intent'
import { type Day, type OfferPick, type Proposal, readDates, readPick, readProposal } from '@/lib/negotiation'
import { fold } from '../fold'
import { tellsHardship } from './notice'
import type { OptOutScope } from './state'

/** What a message asks for besides its act, read without a model. */
export type Wishes = {
  proposal: Proposal | null
  pick: OfferPick | null
  promiseDay: Day | null
  optOut: OptOutScope
  score: number | null
  hardshipTold: boolean
  doubtsGenuine: boolean
  stops: boolean
  doubtful: boolean
}

const genuine = /\b(golpe|fraude|confiavel|verdadeir\w*|e (serio|verdade)|fake|virus|clonad\w*|estelionat\w*)\b/
const stopWord = /^\W*(sair|pare|parar|stop|descadastrar|cancelar (mensagens?|envio))\W*\d*\W*$/
const doubt =
  /\b(nem (pensar|morto|a pau|ferrando)|se (eu|der|sobrar)|quem sabe|talvez|tchau|chega|nao sei|sera que|depende|pode ser que)\b|\?\s*$/
const numberWords = ['um', 'dois', 'tres', 'quatro', 'cinco']
const hour = (value: number) => `${String(value).padStart(2, '0')}:00`

function scopeOf({ channel, number, place, hours }: ActArgs): OptOutScope {
  if (hours) return { kind: 'hours', from: hour(hours.from ?? 0), to: hour(hours.to ?? 24) }
  if (place) return { kind: 'work' }
  if (number) return { kind: 'number' }
  return channel ? { kind: 'channel' } : { kind: 'all' }
}

/** An answer of 1 to 5, in a digit or in a word; another number is none. */
function scoreOf(folded: string): number | null {
  const digit = /(?<![\d,.])([1-5])(?![\d,.])/.exec(folded)?.[1]
  if (digit) return Number(digit)
  const word = numberWords.findIndex((name) => new RegExp(`\\b${name}\\b`).test(folded))
  return word < 0 ? null : word + 1
}

/** An object without fields says nothing. */
const orNull = <T extends object>(value: T): T | null => (Object.keys(value).length > 0 ? value : null)

/** Reads amounts, counts, dates and choices out of a message, in the light of its acts. */
export function readWishes(text: string, intent: Intent, today: Day): Wishes {
  const folded = fold(text)
  const acts = new Set([intent.act, ...intent.secondaryActs])
  const heard = { discount: acts.has('ask_discount'), instalments: acts.has('ask_instalments') }
  const date = readDates(text, today).find(({ past }) => !past)
  return {
    proposal: orNull(readProposal(text, today, heard)),
    pick: orNull(readPick(text, today)),
    promiseDay: date?.day ?? date?.to ?? null,
    optOut: scopeOf(intent.actArgs),
    score: scoreOf(folded),
    hardshipTold: tellsHardship(folded),
    doubtsGenuine: genuine.test(folded),
    stops: stopWord.test(folded),
    doubtful: doubt.test(folded),
  }
}

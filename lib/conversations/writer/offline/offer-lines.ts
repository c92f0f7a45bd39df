import { type Offer, type OfferRole, offerRoles } from '@/lib/negotiation'
import type { Persona } from '../../core/persona'
import { leavesUnsaid } from '../unsaid'
import { chooseWording, type Ear, sayable } from './choose-wording'
import { linesOf, type Shape } from './phrase-book'
import { lastSaid } from './wordings'

export type Numbered = { number: number; offer: Offer }

const roles: ReadonlySet<string> = new Set<OfferRole>(offerRoles)

/** Gives a template about one offer the placeholders of the offer with this number: `{{due_date}}` → `{{o2.due_date}}`. */
export const ofOffer = (template: string, number: number): string =>
  template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    roles.has(name) ? `{{o${number}.${name}}}` : whole,
  )

/** Which figures tell an offer whole: a last instalment that differs, a remainder in one sum, a discount. */
export function shapeOf({ kind, schedule, discountCents }: Offer): Shape {
  if (kind === 'cash') return discountCents > 0 ? 'cash_discount' : 'cash_full'
  const equal = kind === 'down_payment' ? schedule.slice(1) : schedule
  if (kind === 'down_payment' && equal.length === 1) return 'entry_single'
  const uneven = equal[0]?.amountCents !== equal.at(-1)?.amountCents
  const shape = !uneven ? 'even' : equal.length === 2 ? 'pair' : 'uneven'
  return kind === 'down_payment' ? `entry_${shape}` : shape
}

const bare = (line: string) => line.replace(/[\s.;,]+$/, '')

/** The persona's own words for an offer of this shape; a last instalment that they leave out is added. */
export function ownWords({ options }: Persona, offer: Offer, shape: Shape): string | null {
  if (shape === 'entry_single' || shape.endsWith('pair')) return null
  const words = bare(options[offer.kind])
  if (!shape.endsWith('uneven') || words.includes('last_installment_value')) return words
  const told = words.replace(/\{\{\s*installment_value\s*\}\}/, '$& (a última, {{last_installment_value}})')
  return told === words ? `${words}, a última de {{last_installment_value}}` : told
}

/**
 * One line for each offer, in the order given, without its number. Offers of one shape get the same words, so that a
 * list reads evenly: the persona's own the first time, then the house's.
 */
export function offerLines(offers: readonly Numbered[], persona: Persona, ear: Ear): string[] {
  const wordsOf = new Map<Shape, string>()
  return offers.map(({ number, offer }) => {
    const shape = shapeOf(offer)
    const words = wordsOf.get(shape) ?? wordsFor(offer, number, shape, persona, ear)
    wordsOf.set(shape, words)
    return ofOffer(words, number)
  })
}

function wordsFor(offer: Offer, number: number, shape: Shape, persona: Persona, ear: Ear): string {
  const speakable = (wordings: readonly string[]) => {
    const allowed = new Set(
      sayable(
        wordings.map((wording) => ofOffer(wording, number)),
        ear,
      ),
    )
    return wordings.filter((wording) => allowed.has(ofOffer(wording, number)))
  }
  const told = (line: string) =>
    !leavesUnsaid(ofOffer(line, number), { moves: [{ move: 'present_one', offers: [{ number, offer }] }] }, [
      ...ear.names,
    ])
  const words = ownWords(persona, offer, shape)
  const [own] = words && told(words) ? speakable([words]) : []
  if (own && lastSaid(own, ear.said) === Number.POSITIVE_INFINITY) return own
  return chooseWording(speakable(linesOf(shape)), ear, shape) ?? own ?? ''
}

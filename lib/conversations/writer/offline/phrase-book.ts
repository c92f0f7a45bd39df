import type { Persona } from '../../core/persona'
import type { MoveName } from '../../core/reply-plan'
import agreement from '../phrases/agreement.json'
import beforeIdentity from '../phrases/before-identity.json'
import closing from '../phrases/closing.json'
import customer from '../phrases/customer.json'
import debt from '../phrases/debt.json'
import lines from '../phrases/lines.json'
import offers from '../phrases/offers.json'
import spices from '../phrases/spices.json'

export type Register = Persona['formality']
/** Wordings by registers, several of which may share a key ("formal senior_formal"). `[a|b]` gives a choice of words. */
type ByRegister = Readonly<Record<string, readonly string[]>>
/** By variant; `*` is for every other. */
type ByVariant = Readonly<Record<string, ByRegister>>

const book: Readonly<Partial<Record<string, ByVariant>>> = {
  ...beforeIdentity,
  ...debt,
  ...offers,
  ...agreement,
  ...customer,
  ...closing,
}

/** The wordings of a move for the first of these variants that the book knows, in one register. */
export function wordingsOf(move: MoveName, variants: readonly string[], register: Register): readonly string[] {
  const entry = book[move] ?? {}
  const known = [...variants, '*'].find((variant) => Object.hasOwn(entry, variant))
  const byRegister = (known && entry[known]) || {}
  return Object.entries(byRegister).flatMap(([registers, texts]) =>
    registers.split(' ').includes(register) ? texts : [],
  )
}

/** One line about an offer, by its shape; placeholders are those of one offer, without its number. */
export const linesOf = (shape: keyof typeof lines): readonly string[] => lines[shape]
export type Shape = keyof typeof lines

/** Where a persona's own colour may stand: after offers, after an agreement, in a nudge, before news, with thanks. */
export type SpicePlace = 'offers' | 'agreed' | 'nudge' | 'opener' | 'thanks'

/** Sentences that carry the persona's emphasis, energy and humor, for one place. */
export function spicesOf({ emphasis, energy, humor }: Persona, place: SpicePlace): readonly string[] {
  const all: Readonly<Partial<Record<string, readonly string[]>>>[] = [
    spices.emphasis[emphasis],
    spices.energy[energy],
    spices.humor[humor],
  ]
  return all.flatMap((places) => places[place] ?? [])
}

import type { Move, MoveName } from '../../core/reply-plan'
import { chooseWording, sayable } from './choose-wording'
import { type SpicePlace, spicesOf } from './phrase-book'
import type { Speaker } from './say-move'
import { lastSaid, mix } from './wordings'

/** Moves beside which a persona's colour would be out of place. */
const quiet: ReadonlySet<MoveName> = new Set<MoveName>([
  'condolences',
  'acknowledge_dispute',
  'acknowledge_payment_claim',
  'acknowledge_anger',
  'acknowledge_refusal',
  'apologize_wrong_person',
  'confirm_opt_out',
  'hand_over',
  'third_party_notice',
  'identity_failed',
  'leave_consortium_info',
])
const places: Partial<Record<MoveName, SpicePlace>> = {
  present_offers: 'offers',
  present_one: 'offers',
  confirm_agreement: 'agreed',
  acknowledge_defer: 'nudge',
  follow_up: 'nudge',
  thank: 'thanks',
}
/** How often, of ten. */
const share: Record<SpicePlace, number> = { offers: 6, agreed: 6, nudge: 5, thanks: 4, opener: 4 }

const suits = ({ plan, persona }: Speaker): boolean =>
  !plan.moves.some(({ move }) => quiet.has(move) || (move === 'acknowledge_hardship' && persona.humor !== 'none'))

/** Something of the persona's own for this place, once in a while and never twice; null otherwise. */
function spice(place: SpicePlace, { persona, ear }: Speaker): string | null {
  if (mix(ear.seed, `${place}:${ear.said.length}`) % 10 >= share[place]) return null
  const fresh = (wording: string | null): wording is string =>
    wording !== null && lastSaid(wording, ear.said) === Number.POSITIVE_INFINITY
  const text = chooseWording(sayable(spicesOf(persona, place), ear), ear, place)
  return fresh(text) ? text : null
}

/** What may follow a move; never before the right party is known, nor beside bad news. */
export function spiceAfter({ move }: Move, speaker: Speaker): string | null {
  const place = places[move]
  return place && speaker.ear.names.has('overdue_amount') && suits(speaker) ? spice(place, speaker) : null
}

/** What may lead into offers that nothing else leads into. */
export function openerBefore(move: Move, first: boolean, speaker: Speaker): string | null {
  const leads = first && move.move === 'present_offers' && suits(speaker)
  return leads && speaker.ear.names.has('overdue_amount') ? spice('opener', speaker) : null
}

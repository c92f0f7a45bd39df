import type { NextAction, TalkState } from '../core/talk/state'
import type { TalkCase } from '../talk-case'
import type { Seen } from './debtors'

type Place = { spoken: number; seed: number; nextAction: NextAction | undefined }

/** What a person with the phone sees of the talk, and what the holder knows by heart. */
export function seenBy(talk: TalkState, { debtor, policy }: TalkCase, place: Place): Seen {
  const { customer } = debtor
  return {
    spoken: place.spoken,
    seed: place.seed,
    asksIdentity: !talk.verified && talk.asked === 'identify',
    asksScore: talk.asked === 'closing',
    nextAction: place.nextAction ?? 'await_identity',
    options: talk.negotiation?.shown.length ?? 0,
    secrets: {
      digits: customer.document.slice(-policy.rightPartyDigits),
      birthDate: talk.method.startsWith('birth_date') ? (customer.birthDate ?? null) : null,
      needsDigits: talk.method !== 'birth_date',
    },
  }
}

import { classifyIntent, type Intent } from '@/lib/intent'
import type { DiscountApproach } from '@/lib/negotiation'
import { possibleMethod } from '../../core/right-party'
import { notice } from '../../core/talk/notice'
import { newTalkState, type TalkState, type TurnResult } from '../../core/talk/state'
import { decideTurn } from '../../decide-turn'
import type { TalkCase } from '../../talk-case'

export type Line = { role: 'agent' | 'customer'; text: string }

export const methodOf = ({ policy, debtor }: TalkCase) =>
  possibleMethod(policy.rightPartyMethod, debtor.customer.birthDate ?? null)

/** Reads a customer's line as the conversation would, with what stands before it. */
export function readLine(talkCase: TalkCase, talk: TalkState, text: string, history: Line[], now: number): Intent {
  return classifyIntent({
    text,
    history,
    prev: talk.asked,
    offersShown: talk.negotiation?.shown.length ?? 0,
    now,
    timeZone: talkCase.timeZone,
  })
}

function play(
  talkCase: TalkCase,
  talk: TalkState,
  approach: DiscountApproach,
  { intent, text, proved }: { intent: Intent; text: string; proved: boolean },
): TurnResult {
  const turn = decideTurn(talkCase, {
    talk: notice(talk, intent, text),
    text,
    intent,
    identity: proved ? 'match' : 'none',
    approach,
    debtOver: false,
  })
  const accepted = turn.effects.find(({ kind }) => kind === 'accept')
  if (accepted?.kind !== 'accept') return turn
  // Nothing is carried out here; the next line only has to find the agreement standing.
  return { ...turn, state: { ...turn.state, agreement: { id: 'preview', offer: accepted.offer } } }
}

/** The turn in which the holder proved to be there: the debt and the ways out. */
export function confirmedTurn(talkCase: TalkCase, approach: DiscountApproach, now: number): TurnResult {
  const talk = newTalkState(methodOf(talkCase))
  const text = 'ok'
  const intent = readLine(talkCase, talk, text, [], now)
  return play(talkCase, { ...talk, verified: false }, approach, { intent, text, proved: true })
}

/** The answer of the turn engine to one line of a holder who is known. */
export const answerTurn = (
  talkCase: TalkCase,
  talk: TalkState,
  approach: DiscountApproach,
  line: { intent: Intent; text: string },
): TurnResult => play(talkCase, talk, approach, { ...line, proved: false })

import { newTalkState, type TalkState } from './state'

/**
 * The state with which the machine goes on after a person gave the conversation back: what was counted up to the
 * hand-over is settled, so that the next turn does not ask for a person at once. Tries at the proof of identity stay
 * counted: nobody gets more of them by being angry.
 */
export function resumed(talk: TalkState): TalkState {
  const { identityAttempts } = talk.tally
  const signals = { ...talk.signals, hostile: false }
  return { ...talk, signals, distress: 0, tally: { ...newTalkState(talk.method).tally, identityAttempts } }
}

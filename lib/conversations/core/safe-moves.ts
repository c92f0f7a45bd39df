import type { Move, MoveName } from './reply-plan'

/** What may be said to somebody who did not prove to be the holder. */
const safe: ReadonlySet<MoveName> = new Set<MoveName>([
  'greet',
  'ask_identity',
  'identity_retry',
  'identity_failed',
  'explain_contact_safely',
  'third_party_notice',
  'apologize_wrong_person',
  'confirm_opt_out',
  'acknowledge_anger',
  'condolences',
  'hand_over',
  'follow_up',
  'respond_greeting',
  'thank',
  'say_goodbye',
])

/** @throws Error when a plan would speak of the debt to a stranger: a fault of ours, stopped before any writer. */
export function assertSafeMoves(verified: boolean, moves: readonly Move[]): void {
  const unsafe = verified ? undefined : moves.find(({ move }) => !safe.has(move))
  if (unsafe) throw new Error(`move ${unsafe.move} before the right party is known`)
}

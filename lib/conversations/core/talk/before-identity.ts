import { ask, end, handOver, say, type Turn } from './turn'

const abuseLimit = 2
const unclearLimit = 4

/**
 * Turns before the right party is known. Nothing here speaks of a debt: a stranger, a relative or a thief of a phone
 * learns only who writes and whom they look for.
 */
export function beforeIdentity(turn: Turn): Turn {
  const { intent, state } = turn.input
  // A link that is sent to a number said to be somebody else's would prove nothing.
  if (state.signals.wrongPerson && state.method === 'one_time_link' && intent.act !== 'wrong_person') {
    return handOver(turn, 'identity_not_confirmed')
  }
  const handler = handlers[intent.uncertain ? 'other' : intent.act] ?? askAgain
  return handler(turn)
}

type Handler = (turn: Turn) => Turn

function askAgain(turn: Turn): Turn {
  turn.state.tally.unclear += 1
  if (turn.state.tally.unclear >= unclearLimit) return handOver(turn, 'identity_not_confirmed')
  say(turn, 'explain_contact_safely')
  return requestProof(turn)
}

export function requestProof(turn: Turn): Turn {
  say(turn, 'ask_identity', { variant: turn.state.method })
  return ask(turn, 'identify', 'await_identity')
}

/** A proof that does not match, counted; after the last attempt a person goes on. */
export function wrongProof(turn: Turn): Turn {
  const { tally } = turn.state
  tally.identityAttempts += 1
  const left = turn.input.rules.identityAttempts - tally.identityAttempts
  if (left <= 0) {
    say(turn, 'identity_failed')
    return handOver(turn, 'identity_not_confirmed')
  }
  say(turn, 'identity_retry', { variant: turn.state.method, values: { attempts_left: String(left) } })
  return ask(turn, 'identify', 'await_identity')
}

const stranger: Handler = (turn) => {
  turn.state.signals.wrongPerson = true
  turn.effects.push({ kind: 'opt_out', scope: { kind: 'number' } })
  say(turn, 'apologize_wrong_person')
  return end(turn, 'wrong_person')
}

const handlers: Partial<Record<string, Handler>> = {
  wrong_person: stranger,
  third_party: (turn) => {
    turn.state.link = null
    say(turn, 'third_party_notice')
    return ask(turn, 'identify', 'await_identity')
  },
  holder_deceased: (turn) => {
    say(turn, 'condolences')
    return handOver(turn, 'holder_deceased')
  },
  opt_out: (turn) => stopContact(turn),
  ask_human: (turn) => handOver(turn, 'customer_requests_human_agent'),
  threat_or_abuse: (turn) => angry(turn),
}

/** "Stop": obeyed at once, before or after the right party is known. */
export function stopContact(turn: Turn): Turn {
  const { optOut } = turn.input
  turn.effects.push({ kind: 'opt_out', scope: optOut })
  say(turn, 'confirm_opt_out', { variant: optOut.kind, values: optOut.kind === 'hours' ? { hours: optOut.from } : {} })
  return ['all', 'number', 'channel'].includes(optOut.kind) ? end(turn, 'opted_out') : turn
}

/** Anger is met once calmly; the second time a person takes over. */
export function angry(turn: Turn): Turn {
  const { state } = turn
  state.tally.abuse += 1
  state.signals.hostile = true
  turn.effects.push({ kind: 'complaint' })
  say(turn, 'acknowledge_anger')
  if (state.tally.abuse >= abuseLimit) return handOver(turn, 'abuse')
  return state.verified ? turn : requestProof(turn)
}

/** Who says one of these does not mean to prove anything, whatever digits stand beside it. */
const first: ReadonlySet<string> = new Set(['opt_out', 'wrong_person', 'third_party', 'holder_deceased'])
export const comesFirst = ({ input }: Turn): boolean => !input.intent.uncertain && first.has(input.intent.act)

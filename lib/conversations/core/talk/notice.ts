import type { Intent } from '@/lib/intent'
import { fold } from '../fold'
import type { Signals, TalkState } from './state'

const incomeLost =
  /\b(desempreg\w*|perdi (o |meu )?(emprego|trabalho|servico)|(fui|me) (mandad\w+ embora|demit\w+|dispensad\w+)|mandaram embora|sem (emprego|trabalho|servico)|cortaram (minha|a) (hora|renda)|fechei (a|minha) (loja|empresa))/
const illness =
  /\b(doen(te|ca)|hospital\w*|cirurgia|operad\w|tratamento|cancer|acident\w+|afastad\w|inss|quimio\w*|remedios?|internad\w|depress\w+|avc|infart\w+)\b/
const overIndebted =
  /\b(muitas? dividas?|varias? dividas?|cheio de dividas?|(atolad|afogad|enrolad|endividad|superendividad)\w*|sao \w+ dividas|divida em (todo|tudo)|nome (todo )?sujo em|agiota|emprestimo pra pagar)\b/

/** Whether a message names what took the means to pay away. */
export const tellsHardship = (folded: string): boolean =>
  incomeLost.test(folded) || illness.test(folded) || overIndebted.test(folded)

/** What the words tell beyond the act. Said once, it stays known for the conversation. */
export function noticeSignals(before: Signals, intent: Intent, text: string): Signals {
  const folded = fold(text)
  const acts = intent.uncertain ? [] : [intent.act, ...intent.secondaryActs]
  return {
    incomeLost: before.incomeLost || incomeLost.test(folded),
    illness: before.illness || illness.test(folded),
    overIndebted: before.overIndebted || overIndebted.test(folded),
    disputed: before.disputed || acts.includes('dispute') || acts.includes('already_paid'),
    hostile: before.hostile || acts.includes('threat_or_abuse'),
    wrongPerson: before.wrongPerson || acts.includes('wrong_person'),
  }
}

/** The newest word counts for most; silence about a thing leaves what was known. */
const blend = (known: number | null, heard: number | null): number | null =>
  heard === null ? known : known === null ? heard : 0.4 * known + 0.6 * heard

/** The state with this message's reading in it, before it is decided what to say. */
export function notice(state: TalkState, intent: Intent, text: string): TalkState {
  const willingness = blend(state.willingness, intent.paymentWillingness.score)
  const capacity = blend(state.capacity, intent.financialCapacity.score)
  return {
    ...state,
    signals: noticeSignals(state.signals, intent, text),
    willingness,
    capacity,
    distress: intent.emotionalState.distress,
    negotiation: state.negotiation && {
      ...state.negotiation,
      means: { ...state.negotiation.means, willingness, capacity },
    },
    tally: { ...state.tally, unanswered: 0 },
  }
}

import type { ConversationRow } from '../repository'
import type { StoredTalk } from '../stored'

/** Why the machine says nothing of money or days in a conversation; a note tells it to staff instead. */
export type Silence = 'person_holds' | 'person_waited' | 'opted_out' | 'not_verified' | 'contact_policy' | 'unsaid'

const ended: readonly string[] = ['opted_out', 'wrong_person', 'deceased']

/** Null where it may speak, as far as the conversation itself tells. */
export function silenceOf(row: ConversationRow, { talk }: StoredTalk): Silence | null {
  if (row.holder === 'person') return 'person_holds'
  if (ended.includes(row.outcome)) return 'opted_out'
  if (row.escalationReason !== '') return 'person_waited'
  return talk.verified ? null : 'not_verified'
}

import type { Conversation, Message } from '@/components/conversations/types'

export type Note = Conversation['notes'][number]
export type Entry =
  | { kind: 'day'; key: string; at: string }
  | { kind: 'message'; key: string; message: Message; rewritten: boolean }
  | { kind: 'note'; key: string; note: Note }

const dayOf = (at: string, timeZone: string) =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(at))

/** Messages and notes in the order in which they came, with a mark before each new civil day. */
export function timeline(messages: readonly Message[], notes: readonly Note[], timeZone: string): Entry[] {
  const said = messages.map((message, place) => ({
    at: message.at,
    entry: {
      kind: 'message' as const,
      key: message.message_id,
      message,
      rewritten: message.state === 'sent' && messages[place - 1]?.state === 'blocked',
    },
  }))
  const noted = notes.map((note) => ({ at: note.at, entry: { kind: 'note' as const, key: note.note_id, note } }))
  // Sorting is stable: messages of one instant keep their order.
  const all = [...said, ...noted].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  let day = ''
  return all.flatMap(({ at, entry }): Entry[] => {
    const own = dayOf(at, timeZone)
    if (own === day) return [entry]
    day = own
    return [{ kind: 'day', key: own, at }, entry]
  })
}

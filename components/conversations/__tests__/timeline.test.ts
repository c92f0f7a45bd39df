import { expect, it } from 'vitest'
import { type Note, timeline } from '../lib/timeline'
import type { Message } from '../types'

const message = (id: string, at: string, state: Message['state'] = 'sent') =>
  ({ message_id: id, at, state }) as unknown as Message
const note = (id: string, at: string): Note => ({ note_id: id, author_id: 'user', at, text: '' })

it('puts notes among messages and a mark before each civil day of the zone', () => {
  const entries = timeline(
    [
      message('m1', '2026-11-19T23:30:00Z'),
      message('m2', '2026-11-20T02:00:00Z'),
      message('m3', '2026-11-20T03:30:00Z'),
    ],
    [note('n1', '2026-11-20T00:00:00Z')],
    'America/Sao_Paulo',
  )
  expect(entries.map(({ kind, key }) => `${kind} ${key}`)).toEqual([
    'day 2026-11-19',
    'message m1',
    'note n1',
    'message m2',
    'day 2026-11-20',
    'message m3',
  ])
})

it('tells a text written again after the guard stopped one', () => {
  const at = '2026-11-19T12:00:00Z'
  const entries = timeline([message('m1', at), message('m2', at, 'blocked'), message('m3', at)], [], 'UTC')
  const rewritten = entries.flatMap((entry) => (entry.kind === 'message' && entry.rewritten ? [entry.key] : []))
  expect(rewritten).toEqual(['m3'])
})

import { expect, it } from 'vitest'
import type { Message } from '@/components/conversations/types'
import { turnsOf } from '@/components/simulator/turns'

const message = (id: string, author: string, state = 'sent') => ({ message_id: id, author, state }) as Message

it('puts each reply with the words and the drafts before it', () => {
  const messages = [
    message('hello', 'ai'),
    message('hi', 'customer'),
    message('bad', 'ai', 'blocked'),
    message('good', 'ai'),
    message('again', 'ai'),
    message('left', 'customer'),
  ]
  const told = turnsOf(messages).map(({ reply, heard, drafts }) => [
    reply.message_id,
    heard?.message_id ?? null,
    drafts.length,
  ])
  expect(told).toEqual([
    ['hello', null, 0],
    ['good', 'hi', 1],
    ['again', null, 0],
  ])
})

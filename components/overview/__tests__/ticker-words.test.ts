import { expect, it } from 'vitest'
import en from '@/messages/en/overview.json'
import pt from '@/messages/pt-BR/overview.json'

it('an escalation is told without saying who asked: mostly it was nobody', () => {
  expect(pt.ticker.type.conversation_escalated).toContain('passada a uma pessoa')
  expect(en.ticker.type.conversation_escalated).toContain('passed to a person')
})

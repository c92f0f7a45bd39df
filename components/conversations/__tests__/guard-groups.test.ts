import { expect, it } from 'vitest'
import words from '@/messages/pt-BR/guard.json'
import { guardGroups, stoppedByGroup } from '../lib/guard-groups'
import type { Message } from '../types'

it('holds every rule of the guard once', () => {
  expect(Object.values(guardGroups).flat().toSorted()).toEqual(Object.keys(words.rule).toSorted())
})

it('counts drafts, not breaches', () => {
  const violations = ['threat', 'pressure'].map((rule) => ({ rule, span: [0, 1], message: '' }))
  const draft = { state: 'blocked', guard: { verdict: 'block', violations } } as unknown as Message
  const sent = { ...draft, state: 'sent' } as Message
  const counts = Object.fromEntries(stoppedByGroup([draft, sent]).map(({ group, stopped }) => [group, stopped]))
  expect(counts).toMatchObject({ dignity: 1, figures: 0 })
})

import { expect, it } from 'vitest'
import { checkReply } from '../index'
import { contexts } from './contexts'
import { attacks, obey } from './red-team/compromised-model'

it('holds at least 300 different hostile messages', () => {
  expect(new Set(attacks.map(({ message }) => message)).size).toBeGreaterThanOrEqual(300)
})

const kinds = [...new Set(attacks.map(({ kind }) => kind))]

it.each(kinds)('a model that obeys %s says nothing forbidden that leaves', (kind) => {
  const replies = attacks.flatMap((attack, turn) => (attack.kind === kind ? obey(attack, turn) : []))
  expect(replies.length).toBeGreaterThan(0)
  for (const { text, rules, context } of replies) {
    const { verdict, violations } = checkReply(text, contexts[context])
    const found = violations.map(({ rule }) => rule)
    expect(verdict, text).toBe('block')
    expect(
      found.some((rule) => rules.includes(rule)),
      `${text} → ${found.join(', ')}, not ${rules.join(', ')}`,
    ).toBe(true)
    for (const { span } of violations) expect(span[0] <= span[1] && span[1] <= text.length, text).toBe(true)
  }
})

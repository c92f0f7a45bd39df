import { describe, expect, test } from 'vitest'
import { shippedPersonas } from '../../personas/shipped'
import { seeded } from '../../simulator/random'
import { personaDiff } from '../persona-diff'
import { wordDiff } from '../word-diff'

const persona = structuredClone(shippedPersonas[4])
if (!persona) throw new Error('no fifth persona')

describe('wordDiff', () => {
  test('a placeholder is one word', () => {
    expect(wordDiff('até {{due_date}} fica em {{a}}.', 'até {{due_date}} fica em {{b}}. Sem pressa.')).toEqual([
      { op: 'same', text: 'até {{due_date}} fica em ' },
      { op: 'removed', text: '{{a}}' },
      { op: 'added', text: '{{b}}' },
      { op: 'same', text: '.' },
      { op: 'added', text: ' Sem pressa.' },
    ])
  })

  test('the pieces give both texts back', () => {
    const random = seeded(3)
    const words = ['oi', 'olá,', '{{a}}', '{{b}}.', 'sem', 'pressa', '{', '}}', '\n']
    const make = () =>
      Array.from({ length: Math.floor(random() * 12) }, () => words[Math.floor(random() * 9)]).join(' ')
    for (let run = 0; run < 500; run += 1) {
      const [before, after] = [make(), make()]
      const pieces = wordDiff(before, after)
      const join = (not: string) => pieces.flatMap(({ op, text }) => (op === not ? [] : text)).join('')
      expect([join('added'), join('removed')]).toEqual([before, after])
    }
  })
})

describe('personaDiff', () => {
  test('nothing changed, nothing told', () => {
    expect(personaDiff(persona, structuredClone(persona))).toEqual([])
  })

  test('values, rule, words and templates apart', () => {
    const after = {
      ...structuredClone(persona),
      humor: 'low' as const,
      rule: { any: [] },
      forbiddenWords: [...persona.forbiddenWords.slice(1), 'spc'],
    }
    after.options.cash = `${after.options.cash} Sem pressa.`
    const changes = personaDiff(persona, after)
    expect(changes.map(({ kind, field }) => `${kind} ${field}`)).toEqual([
      'value humor',
      'rule rule',
      'text options',
      'words forbiddenWords',
    ])
    expect(changes[3]).toMatchObject({ added: ['spc'], removed: [persona.forbiddenWords[0]] })
  })

  test('a text taken out of the middle is the only change, and one put in too', () => {
    const [first, second, third, ...rest] = persona.greetings
    const without = { ...persona, greetings: [first ?? '', third ?? '', ...rest] }
    const [gone, ...none] = personaDiff(persona, without)
    expect(none).toEqual([])
    expect(gone).toMatchObject({ field: 'greetings', at: 1, words: [{ op: 'removed', text: second }] })
    expect(personaDiff(without, persona)).toMatchObject([{ at: 1, words: [{ op: 'added', text: second }] }])
  })
})

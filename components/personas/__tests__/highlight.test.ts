import { expect, test } from 'vitest'
import { highlight, inserted, renamed } from '@/components/personas/lib/highlight'
import { levelOf } from '@/components/personas/lib/levels'

test('a template is cut at its placeholders, known or not', () => {
  const text = 'Até {{due_date}} fica em {{ valor_final }}. {'
  const pieces = highlight(text, ['due_date'])
  expect(pieces.map(({ kind }) => kind)).toEqual(['words', 'known', 'words', 'unknown', 'words'])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
})

test('a name that was meant takes the place of the one that was written', () => {
  expect(renamed('{{a}} {{ b }} {{a}}', 'a', 'c')).toBe('{{c}} {{ b }} {{c}}')
})

test('a placeholder is put in where the caret stands', () => {
  expect(inserted('Oi, tudo bem?', 3, 'customer_name')).toEqual({ text: 'Oi, {{customer_name}} tudo bem?', caret: 21 })
  expect(inserted('', 0, 'x')).toEqual({ text: '{{x}}', caret: 5 })
})

test('words of a trait stand in their order', () => {
  const formality = (['informal', 'warm', 'cordial', 'formal'] as const).map((value) =>
    levelOf('formality', { formality: value } as never),
  )
  expect(formality).toEqual([...formality].sort((a, b) => a - b))
})

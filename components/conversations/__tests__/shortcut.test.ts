import { expect, it } from 'vitest'
import { shortcutOf } from '../lib/shortcut'

const press = (key: string, more = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...more })

it('reads single keys', () => {
  expect(shortcutOf(press('j'), false)).toBe('next')
  expect(shortcutOf(press('?'), false)).toBe('help')
  expect(shortcutOf(press('x'), false)).toBeNull()
  expect(shortcutOf(press('toString'), false)).toBeNull()
})

it('leaves typing and the browser’s own keys alone', () => {
  expect(shortcutOf(press('a'), true)).toBeNull()
  expect(shortcutOf(press('r', { ctrlKey: true }), false)).toBeNull()
  expect(shortcutOf(press('d', { metaKey: true }), false)).toBeNull()
})

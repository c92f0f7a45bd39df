import { describe, expect, it } from 'vitest'
import { nextPath } from '../next-path'

describe('where a login leads', () => {
  it.each(['/decisions', '/audit?action=token.&period=7d', '/models/mod_1#cut'])('keeps %s', (path) => {
    expect(nextPath(path)).toBe(path)
  })
  it.each([
    undefined,
    null,
    '',
    'decisions',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/..//evil.example',
    '/./\\evil.example',
    'javascript:alert(1)',
    '/login?next=/login',
    '/api/v1/models',
  ])('goes home for %s', (path) => {
    expect(nextPath(path)).toBe('/')
  })
})

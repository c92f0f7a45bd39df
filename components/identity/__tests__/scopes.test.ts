import { describe, expect, it } from 'vitest'
import { roleScopes, scopes } from '@/db/constants/identity'
import { groupScopes, nameOf, presetScopes } from '../tokens/scopes'

describe('scopes by room', () => {
  it('keep every scope once', () => {
    const grouped = groupScopes(scopes).flatMap(({ read, write }) => [read, write].filter((scope) => scope !== null))
    expect(grouped.toSorted()).toEqual([...scopes].toSorted())
  })
  it('show only the rooms that are given', () => {
    expect(groupScopes(['models:read', 'datasets:write'])).toEqual([
      { room: 'datasets', read: null, write: 'datasets:write' },
      { room: 'models', read: 'models:read', write: null },
    ])
  })
})

describe('presets', () => {
  it('never give more than the maker holds', () => {
    for (const preset of ['read', 'decide', 'all'] as const) {
      for (const held of Object.values(roleScopes)) {
        expect(presetScopes(preset, held).every((scope) => held.includes(scope))).toBe(true)
      }
    }
  })
  it('name what they are', () => {
    expect(nameOf(presetScopes('all', scopes))).toBe('all')
    expect(nameOf(presetScopes('read', scopes))).toBe('read')
    expect(nameOf(presetScopes('decide', scopes))).toBeNull()
    expect(nameOf(['models:read'])).toBeNull()
  })
})

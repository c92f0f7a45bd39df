import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'use-intl/core'
import { describe, expect, it } from 'vitest'
import { messages } from '@/messages'
import { tell, toldActions } from '../tell'

function* sources(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && entry.name !== '__tests__') yield* sources(path)
    else if (entry.name.endsWith('.ts')) yield path
  }
}

/** Every action code that a room writes down, found in the source. */
function writtenActions(): string[] {
  const found = new Set<string>()
  for (const path of sources('lib')) {
    const code = readFileSync(path, 'utf8')
    for (const [, action] of code.matchAll(/\baction: '([a-z_]+\.[a-z_]+)'/g)) found.add(action ?? '')
  }
  return [...found]
}

const entry = (action: string, details: Record<string, unknown> = {}) => ({
  action,
  resource: { id: 'user_1' },
  details,
})

describe('the sentence of an entry', () => {
  it('exists for every action the product writes', () => {
    const written = writtenActions()
    expect(written.length).toBeGreaterThan(20)
    expect(written.filter((action) => !toldActions.includes(action))).toEqual([])
  })

  it.each([...toldActions, 'some.new_code'])('%s reads well in both languages, whatever its details hold', (action) => {
    for (const locale of ['pt-BR', 'en'] as const) {
      for (const details of [{}, { before: { role: 'viewer' }, after: { role: 'analyst', disabled: true } }]) {
        const told = tell(entry(action, details))
        const faults: string[] = []
        const t = createTranslator({
          locale,
          messages: messages[locale],
          namespace: 'audit.action',
          onError: (fault) => void faults.push(fault.message),
        })
        const values = { ...told.text, ...told.count, ...told.roles, ...told.answers, name: 'Ana', date: '1' }
        expect(t(told.key, values as never)).not.toContain('{')
        expect(faults).toEqual([])
      }
    }
  })

  it('falls back to the code', () => {
    expect(tell(entry('some.new_code'))).toEqual({ key: 'unknown', text: { code: 'some.new_code' } })
  })

  it('tells a change of role from one of access', () => {
    const change = (before: object, after: object) => tell(entry('member.updated', { before, after })).key
    expect(change({ role: 'viewer', disabled: false }, { role: 'analyst', disabled: false })).toBe(
      'member_updated_role',
    )
    expect(change({ role: 'viewer', disabled: false }, { role: 'viewer', disabled: true })).toBe(
      'member_updated_disabled',
    )
    expect(change({ role: 'viewer', disabled: true }, { role: 'viewer', disabled: false })).toBe(
      'member_updated_enabled',
    )
  })
})

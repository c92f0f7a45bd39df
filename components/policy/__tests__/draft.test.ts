import { describe, expect, it } from 'vitest'
import { changesOf, fieldOfPath, withValue } from '@/components/policy/draft'
import { fieldGroups, fieldKinds, type Values } from '@/components/policy/fields'
import en from '@/messages/en/policy.json'
import pt from '@/messages/pt-BR/policy.json'

const effective = { max_installments: 12, channels: ['sms'] } as unknown as Values

describe('a draft', () => {
  it('forgets a value that is the level’s own again', () => {
    const draft = withValue({}, { max_installments: 6 }, 'max_installments', 8)
    expect(draft).toEqual({ max_installments: 8 })
    expect(withValue(draft, { max_installments: 6 }, 'max_installments', 6)).toEqual({})
    expect(withValue({}, { channels: ['sms'] }, 'channels', ['sms'])).toEqual({})
  })

  it('null takes a value off where the level has one', () => {
    expect(withValue({}, { max_installments: 6 }, 'max_installments', null)).toEqual({ max_installments: null })
    expect(withValue({ max_installments: 8 }, {}, 'max_installments', null)).toEqual({})
  })

  it('tells what held and what would', () => {
    const would = { ...effective, max_installments: 10 }
    expect(changesOf({ max_installments: null }, effective, would)).toEqual([
      { field: 'max_installments', before: 12, after: 10 },
    ])
    expect(changesOf({ max_installments: 5 }, effective, undefined)).toMatchObject([{ before: 12, after: 5 }])
  })
})

it('finds the field of a fault', () => {
  expect(fieldOfPath('contact_time_window.start')).toBe('contact_time_window')
  expect(fieldOfPath('channels[0]')).toBe('channels')
})

it('shows every value once, with words for it and for its options', () => {
  const shown = Object.values(fieldGroups).flat()
  expect([...shown].sort()).toEqual(Object.keys(fieldKinds).sort())
  for (const words of [pt, en]) {
    expect(Object.keys(words.field).sort()).toEqual([...shown].sort())
    for (const [field, kind] of Object.entries(fieldKinds)) {
      if (!('options' in kind) || field === 'contact_weekdays') continue
      const known: object = field === 'personas' ? words.persona : words.option
      for (const option of kind.options) expect(known, field).toHaveProperty(String(option))
    }
  }
})

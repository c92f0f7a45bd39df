import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { checkIdentity, possibleMethod } from '../right-party'

const secrets = { document: '12345678909', birthDate: '1990-03-07', digits: 4 }
const today = '2026-11-18'

describe('the last digits of the document', () => {
  it.each([
    ['8909', 'match'],
    ['sou eu, 8909', 'match'],
    ['é 8.909', 'match'],
    ['123.456.789-09', 'match'],
    ['meu cpf é 12345678909 ok', 'match'],
    ['8908', 'mismatch'],
    ['final 1234', 'mismatch'],
    ['oi, quem é?', 'none'],
    ['sou eu', 'none'],
    ['', 'none'],
    ['moro no 1205 e tenho 300 reais', 'mismatch'],
    ['uns 2450 reais', 'none'],
    ['meu zap é 11999888777', 'none'],
    ['8909, 8908', 'mismatch'],
    [Array.from({ length: 800 }, (_, i) => 8200 + i).join(', '), 'mismatch'],
  ])('%s: %s', (text, proof) => {
    expect(checkIdentity(text, 'document_digits', secrets, today)).toBe(proof)
  })

  test('no other four digits open it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (guess) => {
        const text = String(guess).padStart(4, '0')
        fc.pre(text !== '8909')
        expect(checkIdentity(`é ${text}`, 'document_digits', secrets, today)).toBe('mismatch')
      }),
    )
  })
})

describe('birth date with digits', () => {
  it.each([
    ['07/03/1990, final 8909', 'match'],
    ['nasci dia 7 de março de 1990 e o final é 8909', 'match'],
    ['8909', 'mismatch'],
    ['07/03/1990', 'mismatch'],
    ['08/03/1990 8909', 'mismatch'],
    ['quem fala?', 'none'],
    ['07031990 8909', 'match'],
    ['07/03/1990 08/03/1990 8909', 'mismatch'],
    ['07/03/1990 8909 8910', 'mismatch'],
  ])('%s: %s', (text, proof) => {
    expect(checkIdentity(text, 'birth_date_and_digits', secrets, today)).toBe(proof)
  })
})

test('words prove nothing where a link or the channel does', () => {
  for (const method of ['one_time_link', 'channel_verified'] as const) {
    expect(checkIdentity('12345678909 07/03/1990', method, secrets, today)).toBe('none')
  }
})

test('without a birth date on file the document is asked for', () => {
  expect(possibleMethod('birth_date_and_digits', null)).toBe('document_digits')
  expect(possibleMethod('birth_date', '1990-03-07')).toBe('birth_date')
  expect(possibleMethod('one_time_link', null)).toBe('one_time_link')
})

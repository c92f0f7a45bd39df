import { describe, expect, it } from 'vitest'
import { type HolderSecrets, provesHolder, questionFor, readBirth } from '../holder-proof'

const person: HolderSecrets = { document: '12345678909', documentKind: 'cpf', birthDate: '1990-03-07' }
const firm: HolderSecrets = { document: '12ABC34501DE35', documentKind: 'cnpj' }
const policy = (rightPartyMethod: Parameters<typeof questionFor>[0]['rightPartyMethod'], rightPartyDigits = 4) => ({
  rightPartyMethod,
  rightPartyDigits,
})

describe('the question', () => {
  it.each([
    ['document_digits', { digits: 4, birth: false }],
    ['birth_date', { digits: 0, birth: true }],
    ['birth_date_and_digits', { digits: 4, birth: true }],
    // A link or a channel proves nothing about who holds the phone.
    ['one_time_link', { digits: 4, birth: false }],
    ['channel_verified', { digits: 4, birth: false }],
  ] as const)('of %s', (method, asked) => {
    expect(questionFor(policy(method), person)).toEqual({ document: 'cpf', ...asked })
  })
  it.each(['birth_date', 'birth_date_and_digits'] as const)(
    'asks digits where no birth date is on file: %s',
    (method) => {
      expect(questionFor(policy(method), firm)).toEqual({ document: 'cnpj', digits: 4, birth: false })
    },
  )
})

describe('the proof', () => {
  const digits = questionFor(policy('document_digits'), person)
  const both = questionFor(policy('birth_date_and_digits'), person)
  it.each([
    ['8909', true],
    ['8 9-09', true],
    ['123.456.789-09', true],
    ['8908', false],
    ['909', false],
    ['78909', false],
    ['', false],
    ['123.456.789-08', false],
  ])('by digits: %s', (given, right) => {
    expect(provesHolder(digits, { digits: given, birth: '' }, person)).toBe(right)
  })
  it('needs both where both are asked', () => {
    expect(provesHolder(both, { digits: '8909', birth: '07/03/1990' }, person)).toBe(true)
    expect(provesHolder(both, { digits: '8909', birth: '' }, person)).toBe(false)
    expect(provesHolder(both, { digits: '', birth: '07/03/1990' }, person)).toBe(false)
  })
  it('takes the letters of a company’s number', () => {
    const question = questionFor(policy('document_digits', 5), firm)
    expect(provesHolder(question, { digits: '1de35', birth: '' }, firm)).toBe(true)
  })
  it('is never given where nothing was asked', () => {
    expect(provesHolder({ document: 'cpf', digits: 0, birth: false }, { digits: '', birth: '' }, person)).toBe(false)
  })
  it.each([
    ['07/03/1990', '1990-03-07'],
    ['7/3/1990', '1990-03-07'],
    ['07031990', '1990-03-07'],
    ['1990-03-07', '1990-03-07'],
    ['07/03/90', ''],
    ['', ''],
    ['março', ''],
  ])('reads a birth date: %s', (text, day) => expect(readBirth(text)).toBe(day))
})

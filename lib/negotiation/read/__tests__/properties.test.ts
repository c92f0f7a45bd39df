import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, partsOf } from '../../calendar/index.ts'
import { readAmounts, readDates, readNumbersInReply, readPercents } from '../index.ts'
import { numberWords } from '../numerals/number-words.ts'
import { spell } from './support/spell.ts'

const today = '2026-11-18'
const cents = fc.integer({ min: 100, max: 99_999_999 })
const real = new Intl.NumberFormat('pt-BR', { minimumFractionDigits: 2 })
const plain = (value: number) => (value / 100).toFixed(2)

const ways: Record<string, (value: number) => string> = {
  'R$ 1.250,50': (value) => `R$ ${real.format(value / 100)}`,
  'R$1.250,50': (value) => `R$${real.format(value / 100)}`,
  'R$1250,50': (value) => `R$${plain(value).replace('.', ',')}`,
  '1.250,50': (value) => real.format(value / 100),
  '1250,50': (value) => plain(value).replace('.', ','),
  '1250.50': plain,
  '1,250.50': (value) => new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 }).format(value / 100),
  '1.250,50 reais': (value) => `${real.format(value / 100)} reais`,
  'R$ 1 250,50': (value) => `R$ ${real.format(value / 100).replace(/^(\d+)\.(\d{3},)/, '$1 $2')}`,
  words: (value) => spell(value),
  'words in capitals without accents': (value) => spell(value).normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(),
  'in a sentence': (value) => `Oi, consigo pagar R$ ${real.format(value / 100)} por mês, dia 10, em 5x. Pode ser?`,
}

describe('a sum written in any Brazilian way', () => {
  it.each(Object.entries(ways))('reads back: %s', (_, write) => {
    fc.assert(
      fc.property(cents, (value) => {
        const text = write(value)
        expect(readAmounts(text).map((read) => [read.cents, text.slice(...read.span).length > 0])).toEqual([
          [value, true],
        ])
      }),
    )
  })

  it('reads percents of two decimals back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (basisPoints) => {
        const text = `desconto de ${String(basisPoints / 100).replace('.', ',')}% à vista`
        expect(readPercents(text).map((read) => read.basisPoints)).toEqual([basisPoints])
      }),
    )
  })
})

const months = [
  'janeiro',
  'fevereiro',
  'março',
  'abril',
  'maio',
  'junho',
  'julho',
  'agosto',
  'setembro',
  'outubro',
  'novembro',
  'dezembro',
]
const parts = (day: string) => {
  const { year, month, dayOfMonth } = partsOf(day)
  const two = (value: number) => String(value).padStart(2, '0')
  return { year, month, dayOfMonth, dd: two(dayOfMonth), mm: two(month), name: months[month - 1] ?? '' }
}
const dayWays: Record<string, (day: string) => string> = {
  '05/12/2026': (day) => `${parts(day).dd}/${parts(day).mm}/${parts(day).year}`,
  '5/12/26': (day) => `${parts(day).dayOfMonth}/${parts(day).month}/${parts(day).year % 100}`,
  '05-12-2026': (day) => `${parts(day).dd}-${parts(day).mm}-${parts(day).year}`,
  '05.12.2026': (day) => `${parts(day).dd}.${parts(day).mm}.${parts(day).year}`,
  '2026-12-05': (day) => day,
  '5 de dezembro de 2026': (day) => `${parts(day).dayOfMonth} de ${parts(day).name} de ${parts(day).year}`,
  'dia 5/12': (day) => `dia ${parts(day).dayOfMonth}/${parts(day).month}`,
  '5 de dezembro': (day) => `${parts(day).dayOfMonth} de ${parts(day).name}`,
  'dia cinco de dezembro': (day) =>
    `dia ${spell(parts(day).dayOfMonth * 100).replace(/ rea(?:is|l)$/, '')} de ${parts(day).name}`,
  'in a sentence': (day) => `posso pagar 300 até ${parts(day).dd}/${parts(day).mm}, tá?`,
}

describe('a day of the coming year written in any way', () => {
  it.each(Object.entries(dayWays))('reads back: %s', (_, write) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 364 }), (ahead) => {
        const day = addDays(today, ahead)
        expect(readDates(write(day), today).map((read) => read.day)).toEqual([day])
      }),
    )
  })

  it('never lies behind us when no year is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 0, max: 4_000 }), (dayOfMonth, ahead) => {
        const now = addDays('2024-01-01', ahead)
        const [read] = readDates(`pago dia ${dayOfMonth}`, now)
        expect((read?.day ?? '') >= now).toBe(true)
        expect(Number(read?.day?.slice(8))).toBe(dayOfMonth)
      }),
    )
  })
})

const numbers = [...numberWords.keys()].filter((word) => !/^(?:um|uma|hum)$/.test(word))
const glue = [
  'R$',
  '%',
  'x',
  '.',
  ',',
  '/',
  '-',
  ':',
  'de',
  'dia',
  'mil',
  'e',
  'parcelas',
  'por',
  'cento',
  'h',
  'às',
  'até',
  '\n',
  '(',
  'º',
  'k',
  'CPF',
  'em',
  'dias',
]
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(...glue),
    fc.constantFrom(...numbers),
    fc.nat(99_999).map(String),
    fc.string({ maxLength: 4, unit: 'binary' }),
  ),
  { maxLength: 14 },
)

describe('a reply', () => {
  it('has no digit and no number word outside what is found', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(' ', ''), (words, blank) => {
        const text = words.join(blank)
        const found = readNumbersInReply(text, today)
        const isFound = (at: number) => found.some(({ span: [from, to] }) => at >= from && at < to)
        for (const { index } of text.matchAll(/\p{N}/gu))
          expect(isFound(index), `${JSON.stringify(text)} at ${index}`).toBe(true)
        const whole = /(?<![\p{L}\p{M}\p{N}\p{Cf}])\p{L}+(?![\p{L}\p{M}\p{N}\p{Cf}])/gu
        if (blank)
          for (const { 0: word, index } of text.matchAll(whole))
            if (numbers.includes(word)) expect(isFound(index), `${word} in ${JSON.stringify(text)}`).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  it('gives marks in order that do not overlap and quote the text', () => {
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join(' ')
        let last = 0
        for (const { span, text: quoted } of readNumbersInReply(text, today)) {
          expect(span[0]).toBeGreaterThanOrEqual(last)
          expect(span[1]).toBeGreaterThan(span[0])
          expect(quoted).toBe(text.slice(...span))
          last = span[1]
        }
      }),
    )
  })
})

describe('time', () => {
  it('a message takes less than 0.2 ms for all its readers', () => {
    const message =
      'oi, posso pagar trezentão por mês a partir do dia 5, em umas 10 vezes? à vista com 15% eu não consigo'
    const run = (round: number) => {
      readAmounts(`${message} ${round}`)
      readDates(`${message} ${round}`, today)
    }
    for (let round = 0; round < 500; round++) run(round)
    const start = performance.now()
    for (let round = 0; round < 500; round++) run(round)
    // Ten times the goal, for machines that do other things meanwhile.
    expect((performance.now() - start) / 500).toBeLessThan(2)
  })

  it('no message makes a pattern wander', () => {
    for (const unit of ['1 ', 'de 1 ', 'dia 1 e ', 'cem e ', '1.', '( ', 'até ', 'quando eu meu ', 'no máximo de ']) {
      const start = performance.now()
      readNumbersInReply(unit.repeat(4_000 / unit.length), today)
      expect(performance.now() - start, unit).toBeLessThan(500)
    }
  })
})

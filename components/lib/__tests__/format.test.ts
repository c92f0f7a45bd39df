import { describe, expect, it } from 'vitest'
import * as format from '@/components/lib/format'

/** Intl parts figures and units with no-break spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('numbers', () => {
  it('groups and separates as each language does', () => {
    expect(format.formatNumber(27961)).toBe('27.961')
    expect(format.formatNumber(27961.5, 'en')).toBe('27,961.5')
    expect(format.formatNumber(0.5, 'pt-BR', { digits: 2, fixed: true })).toBe('0,50')
  })
  it('writes a true minus and, when asked, the plus', () => {
    expect(format.formatNumber(-12.9, 'pt-BR', { digits: 2, fixed: true })).toBe('−12,90')
    expect(format.formatNumber(9.84, 'pt-BR', { digits: 2, signed: true })).toBe('+9,84')
    expect(format.formatNumber(0, 'pt-BR', { signed: true })).toBe('0')
    expect(format.formatNumber(-0.001, 'pt-BR', { digits: 1 })).toBe('0')
  })
  it('writes shares as percentages and their differences as points', () => {
    expect(format.formatPercent(0.8077, 'pt-BR', { digits: 2 })).toBe('80,77%')
    expect(format.formatPercent(0.423, 'en')).toBe('42.3%')
    expect(format.formatPoints(0.0089)).toBe('+0,89 p.p.')
    expect(format.formatPoints(-0.0089, 'en')).toBe('−0.89 pp')
  })
  it('shortens large figures', () => {
    expect(plain(format.formatCompact(918_406))).toBe('918,4 mil')
    expect(plain(format.formatCompact(918_406, 'en'))).toBe('918.4K')
  })
})

describe('money', () => {
  it('comes from whole centavos', () => {
    expect(plain(format.formatMoney(245_075))).toBe('R$ 2.450,75')
    expect(plain(format.formatMoney(245_005, 'en'))).toBe('R$ 2,450.05')
    expect(plain(format.formatMoney(-5))).toBe('−R$ 0,05')
    expect(plain(format.formatMoney(35_011, 'pt-BR', true))).toBe('+R$ 350,11')
  })
  it('refuses anything but whole centavos', () => {
    expect(() => format.formatMoney(10.5)).toThrow(RangeError)
    expect(() => format.formatMoney(Number.NaN)).toThrow(RangeError)
  })
  it('keeps the centavos apart', () => {
    expect(format.moneyParts(91_840_632)).toEqual({ sign: '', symbol: 'R$', whole: '918.406', cents: ',32' })
  })
})

describe('sizes and lengths of time', () => {
  it('uses decimal units', () => {
    expect(format.formatBytes(0)).toBe('0 B')
    expect(format.formatBytes(999)).toBe('999 B')
    expect(format.formatBytes(6_400_000)).toBe('6,4 MB')
    expect(format.formatBytes(1_500_000_000, 'en')).toBe('1.5 GB')
  })
  it('rounds up to the next unit rather than showing a thousand of one', () => {
    expect(format.formatBytes(999_999)).toBe('1 MB')
  })
  it.each([
    [8.4, '8 ms'],
    [999.7, '1 s'],
    [4100, '4,1 s'],
    [30_000, '30 s'],
    [59_600, '1 min'],
    [150_000, '2 min 30 s'],
    [3_599_900, '1 h 00 min'],
    [3_900_000, '1 h 05 min'],
  ])('writes %d ms as %s', (ms, text) => expect(format.formatDuration(ms)).toBe(text))
})

describe('dates', () => {
  const at = '2026-11-12T02:30:08Z'
  it('stands in the company’s zone', () => {
    expect(format.formatDate(at)).toBe('11 nov. 2026')
    expect(format.formatDate(at, 'en')).toBe('Nov 11, 2026')
    expect(format.formatTime(at)).toBe('23:30')
    expect(format.formatDateTime(at)).toBe('11/11/2026 23:30:08')
    expect(format.formatDateTime(at, 'en')).toBe('Nov 11, 2026, 23:30:08')
    expect(format.formatDateTime(at, 'pt-BR', 'America/Manaus')).toBe('11/11/2026 22:30:08')
  })
  it('says recent times as people do', () => {
    const now = new Date('2026-11-12T12:00:00Z').getTime()
    const ago = (ms: number, locale: 'pt-BR' | 'en' = 'pt-BR') => format.formatRelative(now - ms, now, locale)
    expect(ago(10_000)).toBe('agora')
    expect(ago(50_000)).toBe('há 1 min')
    expect(ago(180_000)).toBe('há 3 min')
    expect(ago(180_000, 'en')).toBe('3 min ago')
    expect(ago(2 * 3_600_000)).toBe('há 2 h')
    expect(ago(86_400_000)).toBe('ontem')
    expect(ago(3 * 86_400_000)).toBe('há 3 dias')
    expect(ago(-3_600_000)).toBe('em 1 h')
    expect(ago(3_590_000)).toBe('há 1 h')
    expect(ago(8 * 86_400_000)).toBe('4 nov. 2026')
  })
})

describe('names and documents', () => {
  it('punctuates a CNPJ, letters included, and a CPF', () => {
    expect(format.formatDocument('11222333000181')).toBe('11.222.333/0001-81')
    expect(format.formatDocument('12ABC34501DE35')).toBe('12.ABC.345/01DE-35')
    expect(format.formatDocument('12345678909')).toBe('123.456.789-09')
    expect(format.formatDocument('77')).toBe('77')
  })
  it('takes the first and last initials', () => {
    expect(format.initials('Lívia de Souza Cardoso')).toBe('LC')
    expect(format.initials('ana')).toBe('A')
    expect(format.initials('')).toBe('')
  })
})

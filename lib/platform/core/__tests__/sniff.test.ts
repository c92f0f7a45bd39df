import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sniffBytes } from '../sniff-bytes'
import { duplicates, headerNames, sniffDecimal, sniffDelimiter } from '../sniff-csv'
import { TextPieces, UnreadableText } from '../text-decoder'

const decode = (bytes: Uint8Array, cut: number, charset: 'auto' | 'utf-8' | 'latin-1' = 'auto') => {
  const text = new TextPieces(charset)
  let all = ''
  for (let at = 0; at < bytes.length; at += cut) all += text.push(bytes.subarray(at, at + cut))
  return all + text.end()
}

describe('TextPieces', () => {
  it('reads UTF-8 cut anywhere', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 7 }), (text, cut) => {
        expect(decode(new TextEncoder().encode(text), cut)).toBe(text)
      }),
    )
  })

  it.each([1, 2, 3, 5, 64])('turns to Latin-1 where no UTF-8 came before, in pieces of %i', (cut) => {
    const bytes = Buffer.from('nome;situação\nJosé;não\nÁgua;€?', 'latin1')
    expect(decode(bytes, cut)).toBe('nome;situação\nJosé;não\nÁgua;¬?')
  })

  it('refuses what is neither, and what is not the charset asked for', () => {
    const mixed = Buffer.concat([Buffer.from('ação '), Buffer.from('ação', 'latin1'), Buffer.from(' x')])
    expect(() => decode(mixed, 64)).toThrow(UnreadableText)
    expect(() => decode(Buffer.from('é', 'latin1'), 64, 'utf-8')).toThrow(UnreadableText)
  })

  it('reads UTF-16 by its mark', () => {
    const bytes = Buffer.from('\uFEFFa;ção', 'utf16le')
    expect(decode(bytes, 3 * 64)).toBe('a;ção')
  })
})

describe('sniffBytes', () => {
  it.each([
    ['gzip', [0x1f, 0x8b, 8]],
    ['zip', [0x50, 0x4b, 3, 4]],
    ['binary', [0x25, 0x50, 0x44, 0x46]],
    ['binary', [0x61, 0, 0x62]],
    ['text', [0x61, 0x2c, 0x62]],
    ['text', [0xff, 0xfe, 0x61, 0]],
  ])('knows %s', (kind, bytes) => {
    expect(sniffBytes(Uint8Array.from(bytes))).toBe(kind)
  })
})

describe('sniffDelimiter', () => {
  it.each([
    ['a,b,c\n1,2,3', ','],
    ['\n\na;b;c\n1;2,5;3', ';'],
    ['a\tb\n', '\t'],
    ['"a;x;y",b', ','],
    ['a|b', '|'],
    ['just one\n1,2,3', undefined],
  ])('of %j is %j', (text, expected) => {
    expect(sniffDelimiter(text)).toBe(expected)
  })
})

describe('sniffDecimal', () => {
  it.each([
    [['1.234,56'], ';', 'comma'],
    [['12,5', 'x'], ';', 'comma'],
    [['1.234'], ';', 'dot'],
    [['12.5', '1,234'], ',', 'dot'],
    [['1,234'], ',', 'dot'],
    [['1,234'], ';', 'comma'],
    [['0.5', '1,5', '2.5'], ';', 'dot'],
  ] as const)('of %j with %j is %s', (cells, delimiter, expected) => {
    expect(sniffDecimal([[...cells]], delimiter)).toBe(expected)
  })
})

describe('headerNames', () => {
  it('trims, numbers the nameless and drops an empty last cell', () => {
    expect(headerNames(['\uFEFF a ', '', 'b', ''])).toEqual(['a', 'column_2', 'b'])
    expect(duplicates(['a', 'b', 'a', 'a'])).toEqual(['a'])
  })
})

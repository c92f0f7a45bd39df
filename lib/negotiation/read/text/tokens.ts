import { dayFrom } from '../../calendar/days.ts'
import { numberWords } from '../numerals/number-words.ts'
import { aliases } from './aliases.ts'
import type { Folded } from './fold.ts'

export type CivilParts = { dayOfMonth: number; month: number; year?: number }

/** `number` may still be a day, a sum or a count; the other shapes are told by their looks alone. */
export type TokenShape = 'word' | 'sign' | 'number' | 'date' | 'time' | 'document' | 'phone'

/** `from` and `to` in the original text; `glued` when nothing stands between it and the token before. */
export type Token = { shape: TokenShape; text: string; from: number; to: number; glued: boolean; civil?: CivilParts }

const yearOf = (text: string | undefined) => (text ? Number(text.length === 2 ? `20${text}` : text) : undefined)

function civilOf(text: string): CivilParts | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  const [, first = '', month = '', last] = iso ?? /^(\d+)[/.-](\d+)(?:[/.-](\d+))?$/.exec(text) ?? []
  const year = iso ? Number(first) : yearOf(last)
  const civil = { dayOfMonth: Number(iso ? last : first), month: Number(month) }
  if (!dayFrom(year ?? 2_000, civil.month, civil.dayOfMonth)) return undefined
  return year ? { ...civil, year } : civil
}

const shapes: [TokenShape, RegExp][] = [
  [
    'document',
    /\d{3}\.?\d{3}\.?\d{3}-\d{2}(?!\d)|\d{2}\.?\d{3}\.?\d{3}\/\d{4}-?\d{2}(?!\d)|\d{5}-\d{3}(?!\d)|\d{4,}-[\dx](?![\da-z])/y,
  ],
  ['phone', /\+\d[\d ().-]{7,}\d|\(\d{2,3}\) ?9? ?\d{4}[- ]?\d{4}(?!\d)|0800[ -]?\d{3}[ -]?\d{4}(?!\d)/y],
  ['phone', /(?:\d{2} ?)?9? ?\d{4}-\d{4}(?![\d/-])|\d{2} 9\d{4} ?\d{4}(?!\d)/y],
  ['date', /\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?![\d/])|\d{1,2}\/\d{1,2}(?![\d/])/y],
  ['time', /\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,2} ?h ?\d{2}(?!\d)/y],
  ['document', /\d{9,}/y],
  ['number', /\d+(?:[.,]\d+)*/y],
  ['sign', /r ?\$|us ?\$|\$/y],
  ['word', /[a-z\p{Ll}\p{Lo}]+/uy],
]
/** "trezentosreais" is two words. */
const runTogether = /^([a-z]+?)(?:mil|reais|real|conto|vezes|parcelas|porcento)$/
const kept = /[ºª]/y
const vowelRun = /([aeiou])\1{2,}/g

type Found = { shape: TokenShape; text: string; length: number; civil?: CivilParts }

function shapeAt(text: string, at: number): Found {
  kept.lastIndex = at
  if (kept.test(text)) return { shape: 'sign', text: text.charAt(at), length: 1 }
  for (const [shape, pattern] of shapes) {
    pattern.lastIndex = at
    const found = pattern.exec(text)?.[0]
    if (!found) continue
    const { length } = found
    if (shape === 'sign') return { shape, text: '$', length }
    if (shape === 'word') {
      const [, figure] = found.length > 7 ? (runTogether.exec(found) ?? []) : []
      if (figure && numberWords.has(figure)) return { shape, text: figure, length: figure.length }
      const word = found.replace(vowelRun, '$1')
      return { shape, text: aliases.get(word) ?? word, length }
    }
    if (shape !== 'date') return { shape, text: found, length }
    const civil = civilOf(found)
    if (civil) return { shape, text: found, length, civil }
  }
  return { shape: 'sign', text: text.charAt(at), length: 1 }
}

const blank = /[ \t\r\f\v]/

/** The words, signs and figures of a folded text in order; a line break is the sign `¶`. */
export function tokenize({ text, from, to }: Folded): Token[] {
  const tokens: Token[] = []
  let glued = false
  for (let at = 0; at < text.length; ) {
    if (blank.test(text.charAt(at))) {
      glued = false
      at++
      continue
    }
    const lineBreak = text.charAt(at) === '\n'
    const { length, ...found } = lineBreak ? { shape: 'sign' as const, text: '¶', length: 1 } : shapeAt(text, at)
    tokens.push({ ...found, from: from[at] ?? 0, to: to[at + length - 1] ?? 0, glued })
    glued = !lineBreak
    at += length
  }
  return tokens
}

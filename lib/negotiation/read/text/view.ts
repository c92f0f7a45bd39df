import { type Numeral, readNumeral } from '../numerals/read-numeral.ts'
import { fold } from './fold.ts'
import { type CivilParts, type Token, tokenize } from './tokens.ts'

/** A word, a sign, or a whole cardinal, with its place in the original text. */
export type Unit = {
  text: string
  from: number
  to: number
  raw: string
  numeral?: Numeral
  civil?: CivilParts
  glued: boolean
}

/**
 * A text as the patterns see it: its units parted by single blanks, with a blank at either end. Cardinals stand as `#`,
 * days in figures as `@`, clock times as `^`, documents as `&`, telephones as `=`.
 */
export type View = { line: string; units: Unit[]; unitAt: number[]; lineAt: number[] }

const marks: Partial<Record<Token['shape'], string>> = { date: '@', time: '^', document: '&', phone: '=' }

/** "cento" of "por cento" after a figure is no hundred; "um" alone is an article. */
function isWord(tokens: Token[], at: number, numeral: Numeral, units: Unit[]): boolean {
  const text = tokens[at]?.text ?? ''
  if (text === 'cento') return units.at(-1)?.text === 'por' && percentStart(units.at(-2))
  return numeral.end === at + 1 && /^(?:um|uma|hum)$/.test(text)
}

function percentStart(unit: Unit | undefined): boolean {
  return unit?.numeral !== undefined || /^(?:um|uma|hum|mei[oa])$/.test(unit?.text ?? '')
}

/** "dez" after a day and "de" or "/" is December. */
function isDecember(tokens: Token[], at: number, units: Unit[]): boolean {
  const day = units.at(-2)?.numeral
  const joined = /^(?:de|\/)$/.test(units.at(-1)?.text ?? '')
  return tokens[at]?.text === 'dez' && joined && day?.style === 'digits' && day.value >= 1 && day.value <= 31
}

/** Reads a text into units and the line that patterns search. */
export function viewOf(original: string): View {
  const tokens = tokenize(fold(original))
  const units: Unit[] = []
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at]
    if (!token) break
    const { from, glued } = token
    const december = isDecember(tokens, at, units)
    const numeral = december ? undefined : readNumeral(tokens, at)
    if (numeral && !isWord(tokens, at, numeral, units)) {
      const to = tokens[numeral.end - 1]?.to ?? token.to
      units.push({ text: '#', from, to, raw: token.text, numeral, glued })
      at = numeral.end
      continue
    }
    const text = december ? 'dezembro' : (marks[token.shape] ?? (/^[#@^&=]$/.test(token.text) ? '~' : token.text))
    const unit: Unit = { text, from, to: token.to, raw: token.text, glued }
    units.push(token.civil ? { ...unit, civil: token.civil } : unit)
    at += 1
  }
  const unitAt: number[] = []
  const lineAt: number[] = []
  let line = ' '
  for (const [index, { text }] of units.entries()) {
    unitAt[line.length] = index
    lineAt.push(line.length)
    line += `${text} `
  }
  return { line, units, unitAt, lineAt }
}

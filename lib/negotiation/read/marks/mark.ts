import type { Phrase } from '../dates/phrase.ts'
import type { Unit, View } from '../text/view.ts'

export type DurationUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year'

/** What a stretch of text states. */
export type Reading =
  | { kind: 'money'; cents: number }
  | { kind: 'fraction'; numerator: number; denominator: number }
  | { kind: 'percent'; basisPoints: number }
  | { kind: 'date'; phrase: Phrase }
  | { kind: 'time'; minutes: number }
  | { kind: 'duration'; count: number; unit: DurationUnit; phrase?: Phrase }
  /** `plan`: instalments to come, not those in arrears nor how often somebody rang. */
  | { kind: 'count'; count: number; plan: boolean }
  | { kind: 'option'; option: number | 'last' }
  | { kind: 'number'; value: number; loose: boolean }
  | { kind: 'document' | 'phone' | 'idiom' }

/** A reading and the units it covers, `end` exclusive. */
export type Mark = Reading & { first: number; end: number }

/** A stretch that a rule's pattern found. */
export type Found = { match: RegExpExecArray; units: Unit[]; view: View; first: number; end: number }

/** Patterns are tried in the order of the rules; what one took the later ones leave. */
export type Rule = { pattern: RegExp; read: (found: Found) => Reading | undefined }

/** A rule's pattern between blanks of the line. Lookarounds see the line's single blanks. */
export function lined(source: string): RegExp {
  return new RegExp(`(?<= )(?:${source})(?= )`, 'gu')
}

/** The worth of the n-th cardinal found; "um", "uma" and "meio" count where the pattern takes them. */
export function numberIn({ units }: Found, nth = 0): number {
  const values = units.flatMap(({ text, numeral }) => {
    if (numeral) return [numeral.value]
    if (/^(?:um|uma|hum)$/.test(text)) return [1]
    return /^mei[oa]$/.test(text) ? [0.5] : []
  })
  return values[nth] ?? Number.NaN
}

/** What stands before a unit and after another in the same sentence, with a blank at either end. */
export function around({ line, lineAt }: View, first: number, end: number): { left: string; right: string } {
  const start = lineAt[first] ?? line.length
  const stop = lineAt[end] ?? line.length
  const left = line.slice(Math.max(0, start - 80), start)
  const right = line.slice(stop - 1, stop + 60)
  const cut = Math.max(...['.', '!', '?', ';', '¶'].map((sign) => left.lastIndexOf(` ${sign} `) + 2))
  return { left: cut > 1 ? left.slice(cut) : left, right: right.replace(/ [.!?;¶] .*$/u, ' ') }
}

import { digitOf, invisible, lookAlikes } from './look-alikes.ts'

/** A plain form of a text with the way back: character `i` came from `starts[i]` up to `ends[i]` of the original. */
export type Mapped = { text: string; starts: number[]; ends: number[] }

export type Canonical = Mapped & {
  /** Where characters stood that only serve to hide: invisible ones inside words, letters of mixed scripts. */
  hidden: [from: number, to: number][]
}

const wordLetter = /\p{L}/u
const latin = /\p{Script=Latin}/u
const emojiPart = /[\p{Extended_Pictographic}\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u
const special = new Map([
  ['º', 'º'],
  ['ª', 'ª'],
  ['°', 'º'],
  ['🔟', '10'],
  ['💯', '100%'],
  ['½', '½'],
  ['€', '€'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
  ['−', '-'],
  ['×', 'x'],
  ['✕', 'x'],
  ['✖', 'x'],
  ['“', '"'],
  ['”', '"'],
  ['’', "'"],
  ['‘', "'"],
  ['´', "'"],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\r', '\n'],
])

const folds = new Map<string, string>()
const remembered = 4_000

/** A character's plain form; the same always, so those seen are remembered up to a bound. */
function plainOf(character: string): string {
  const known = folds.get(character)
  if (known !== undefined) return known
  const folded = foldOne(character)
  if (folds.size < remembered) folds.set(character, folded)
  return folded
}

function foldOne(character: string): string {
  const fixed = special.get(character)
  if (fixed !== undefined) return fixed
  const codePoint = character.codePointAt(0) ?? 0
  const digit = digitOf(codePoint)
  if (digit !== undefined) return digit
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return String.fromCharCode(97 + codePoint - 0x1f1e6)
  if (codePoint >= 0x1f170 && codePoint <= 0x1f189) return String.fromCharCode(97 + codePoint - 0x1f170)
  const folded = character
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
  return [...folded].map((part) => lookAlikes.get(part) ?? part).join('')
}

/**
 * Lower case, without accents, marks or invisible characters, look-alikes as the letters they pass for, digits of every
 * script as 0–9, runs of blanks as one. Markdown emphasis goes unless `keepMarks`.
 */
export function canonical(original: string, keepMarks = false): Canonical {
  const [parts, starts, ends]: [string[], number[], number[]] = [[], [], []]
  const hidden: [number, number][] = []
  let at = 0
  let [previous, letterBefore] = ['', '']
  let pendingInvisible: [number, number] | undefined
  for (const character of original) {
    const [from, to] = [at, at + character.length]
    at = to
    if (invisible.test(character)) {
      if (wordLetter.test(letterBefore)) pendingInvisible ??= [from, to]
      continue
    }
    // A keycap by itself numbers a list item; several make a number.
    if (
      character === '\u20e3' &&
      !/\d/.test(parts.at(-2) ?? '') &&
      /^[^\S\n]|^\p{L}/u.test(original.slice(to, to + 2))
    ) {
      parts.push(')')
      starts.push(from)
      ends.push(to)
    }
    const isLetter = wordLetter.test(character)
    // An invisible character between two letters splits a word for a reader of bytes only.
    if (pendingInvisible && isLetter) hidden.push(pendingInvisible)
    pendingInvisible = undefined
    letterBefore = character
    if (isLetter && !latin.test(character) && !/[ªº]/.test(character)) hidden.push([from, to])
    let folded = plainOf(character)
    if (!keepMarks) folded = folded.replace(/[*_~`]/g, '')
    if (/^[^\S\n]+$/.test(folded)) folded = ' '
    if (emojiPart.test(folded)) folded = ' '
    for (const part of folded) {
      if (part === ' ' && (previous === ' ' || previous === '\n')) continue
      parts.push(part)
      for (let unit = 0; unit < part.length; unit++) {
        starts.push(from)
        ends.push(to)
      }
      previous = part
    }
  }
  return { text: parts.join(''), starts, ends, hidden }
}

/** The span in the original of `[from, to)` in the plain form. */
export function originalSpan(mapped: Mapped, from: number, to: number): readonly [number, number] {
  const first = mapped.starts[from] ?? mapped.ends.at(-1) ?? 0
  return [first, Math.max(first, mapped.ends[Math.max(from, to - 1)] ?? mapped.ends.at(-1) ?? first)]
}

const filler = '\ue000'

/** The same with the given stretches made unreadable, so that no rule finds anything there. */
export function masked(mapped: Mapped, stretches: readonly (readonly [number, number])[]): Mapped {
  let text = mapped.text
  for (const [from, to] of stretches) text = text.slice(0, from) + filler.repeat(to - from) + text.slice(to)
  return { ...mapped, text }
}

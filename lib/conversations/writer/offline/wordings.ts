const choice = /\[([^[\]]*)\]/

/** Every reading of a wording: `[a|b] c` gives `a c` and `b c`. */
export function readingsOf(wording: string): string[] {
  const match = choice.exec(wording)
  if (!match) return [wording]
  const [before, after] = [wording.slice(0, match.index), wording.slice(match.index + match[0].length)]
  return (match[1] ?? '').split('|').flatMap((word) => readingsOf(`${before}${word}${after}`))
}

const escaped = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const gap = String.raw`[^\n]{1,120}?`

const wordy = (sentence: string) => /\p{L}{2}/u.test(sentence.replace(/\{\{[^}]*\}\}/g, ''))

/** Sentences of a wording, with their end marks; what is nothing but values is none. */
export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter(wordy)

const patterns = new Map<string, RegExp>()

/** Finds a sentence in what was said, whatever its placeholders were filled with. */
function patternOf(sentence: string): RegExp {
  const known = patterns.get(sentence)
  if (known) return known
  const pattern = new RegExp(
    `(?<![\\p{L}\\d])${sentence
      .split(/\{\{[^}]*\}\}/)
      .map(escaped)
      .join(gap)}`,
    'iu',
  )
  // Edited personas bring new sentences without end; the shipped ones are a few thousand.
  if (patterns.size > 20_000) patterns.clear()
  patterns.set(sentence, pattern)
  return pattern
}

/**
 * How long ago any sentence of a text was said: 0 in the newest of `said`, counting up; Infinity when never.
 * @param said newest first
 */
export function lastSaid(text: string, said: readonly string[]): number {
  const ages = sentencesOf(text).map((sentence) => {
    const pattern = patternOf(sentence)
    const at = said.findIndex((earlier) => pattern.test(earlier))
    return at < 0 ? Number.POSITIVE_INFINITY : at
  })
  return Math.min(...ages, Number.POSITIVE_INFINITY)
}

/** A number in 0..2³²−1 from a seed and what it is for; FNV-1a with a final mix. */
export function mix(seed: number, purpose: string): number {
  let hash = (seed ^ 0x811c9dc5) >>> 0
  for (let i = 0; i < purpose.length; i++) hash = Math.imul(hash ^ purpose.charCodeAt(i), 0x01000193) >>> 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x7feb352d) >>> 0
  hash = Math.imul(hash ^ (hash >>> 15), 0x846ca68b) >>> 0
  return (hash ^ (hash >>> 16)) >>> 0
}

import { expand } from './abbreviations.ts'
import { classifyNumbers } from './classes.ts'
import { fold } from './fold.ts'
import { markNegated, undoDoubleNegation } from './negation.ts'

/** A message as the features and the rules read it. */
export type Normalized = {
  /** Words and punctuation marks in order; class words are in capitals. */
  words: string[]
  /** Per word: a denial reaches it. */
  negated: boolean[]
  /** The words joined by single blanks, for patterns. */
  line: string
}

const mark = /[.,;:?!]/

/** Accents, case, repeated letters, abbreviations, emoji, numbers and double negations brought to one form. */
export function normalize(text: string): Normalized {
  const flat = classifyNumbers(fold(text.replace(/\s*\n+\s*/g, ' . ')))
  const written = flat.match(/[A-Z]+|[a-z]+(?:[-'][a-z]+)*|[?!]+|[.,;:]+|\.\.\./g) ?? []
  const words: string[] = []
  for (const [at, piece] of written.entries()) {
    if (mark.test(piece)) words.push(piece.slice(0, 1))
    else if (/^[A-Z]/.test(piece)) words.push(piece)
    else
      words.push(
        ...expand(piece, written[at + 1])
          .flatMap((word) => word.split(/[-']/))
          .filter(Boolean),
      )
  }
  const line = undoDoubleNegation(words.join(' '))
  const final = line === '' ? [] : line.split(' ')
  return { words: final, negated: markNegated(final), line }
}

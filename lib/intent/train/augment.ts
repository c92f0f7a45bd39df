import { type PrevKind, prevKinds } from '../types.ts'
import type { Example } from './parse-corpus.ts'
import { seeded } from './random.ts'

/** One slip of the thumb in a word: a letter lost, doubled or swapped with its neighbour. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2))
  const kind = random()
  if (kind < 0.4) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 0.7) return word.slice(0, at) + word.charAt(at) + word.slice(at)
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

function withSlips(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => (word.length >= 5 && /^\p{L}+$/u.test(word) && random() < 0.15 ? slip(word, random) : word))
    .join(' ')
}

export type Variant = { example: Example; weight: number }

/**
 * The turn a variant answers: the customer's words often have to be understood without it, or after one that was read
 * wrongly. What answers who they are, or a closing, means nothing alone.
 */
function otherTurn({ prev, text }: Example, random: () => number): PrevKind {
  const lot = random()
  const long = text.split(/\s+/).length >= 4
  const bound = prev === 'identify' || prev === 'closing'
  if (lot < 0.5) return long || !bound ? 'none' : prev
  if (lot < 0.65 && long) return prevKinds[Math.floor(random() * prevKinds.length)] ?? prev
  return prev
}

/** Each message as written, and once more with typing slips or after another turn. Only ever of training messages. */
export function augment(examples: Example[]): Variant[] {
  const random = seeded(7)
  return examples.flatMap((example) => {
    const text = withSlips(example.text, random)
    const prev = otherTurn(example, random)
    const variant = text !== example.text || prev !== example.prev
    return [{ example, weight: 1 }, ...(variant ? [{ example: { ...example, text, prev }, weight: 0.5 }] : [])]
  })
}

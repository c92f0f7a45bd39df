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
 * Each message as written, once more with typing slips and without the agent's turn when it is long enough to be
 * understood alone. Only ever of training messages.
 */
export function augment(examples: Example[]): Variant[] {
  const random = seeded(7)
  return examples.flatMap((example) => {
    const variants: Variant[] = [{ example, weight: 1 }]
    const alone = example.text.split(/\s+/).length >= 4 && random() < 0.5
    const text = withSlips(example.text, random)
    const prev = alone ? ('none' as const) : example.prev
    if (text !== example.text || prev !== example.prev)
      variants.push({ example: { ...example, text, prev }, weight: 0.5 })
    return variants
  })
}

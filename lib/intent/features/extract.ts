import { findConcepts } from '../concepts/find-concepts.ts'
import { normalize } from '../text/normalize.ts'
import type { PrevKind } from '../types.ts'

/** A named feature and its weight before the groups are brought to a common scale. */
type Sink = (name: string) => void

const stem = (word: string) => (/^[A-Z]/.test(word) ? word : word.slice(0, 5))

function wordFeatures(words: string[], negated: boolean[], add: Sink): void {
  const marked = words.map((word, at) => (negated[at] ? `!${word}` : word))
  const stems = ['<', ...words.map(stem), '>']
  for (const [at, word] of words.entries()) {
    add(`w:${marked[at]}`)
    if (negated[at]) add(`w:${word}`)
    add(`s:${negated[at] ? '!' : ''}${stem(word)}`)
  }
  for (let at = 0; at + 1 < stems.length; at++) {
    add(`b:${stems[at]} ${stems[at + 1]}`)
    if (at + 2 < stems.length) {
      add(`t:${stems[at]} ${stems[at + 1]} ${stems[at + 2]}`)
      add(`k:${stems[at]} * ${stems[at + 2]}`)
    }
  }
}

function letterFeatures(words: string[], add: Sink): void {
  for (const word of words) {
    if (!/^[a-z]/.test(word)) continue
    const padded = `_${word}_`
    for (let size = 3; size <= 5; size++) {
      for (let at = 0; at + size <= padded.length; at++) add(`c:${padded.slice(at, at + size)}`)
    }
  }
}

const lengthClass = (words: number) =>
  words <= 1 ? 1 : words <= 2 ? 2 : words <= 4 ? 4 : words <= 8 ? 8 : words <= 16 ? 16 : 32

export type Group = 'words' | 'letters' | 'concepts' | 'context'
export type Features = Record<Group, string[]>

/** Every feature of a message after a turn of this kind, by group. Pure text statistics, no length cap. */
export function extract(text: string, prev: PrevKind): Features {
  const message = normalize(text)
  const { words, negated } = message
  const groups: Features = { words: [], letters: [], concepts: [], context: [] }
  wordFeatures(words, negated, (name) => groups.words.push(name))
  letterFeatures(words, (name) => groups.letters.push(name))

  const concepts = findConcepts(message).map(({ name, negated: denied }) => (denied ? `!${name}` : name))
  for (const name of concepts) groups.concepts.push(`C:${name}`)
  const context = (name: string) => groups.context.push(name)
  const size = lengthClass(words.length)
  context(`prev:${prev}`)
  context(`len:${size}`)
  context(`len:${size}:${prev}`)
  if (/\?/.test(text)) context('mark:?')
  if (/!/.test(text)) context('mark:!')
  if (/\p{Lu}{4,}/u.test(text)) context('caps')
  for (const name of concepts) context(`${prev}:C:${name}`)
  if (words.length <= 6) for (const [at, word] of words.entries()) context(`${prev}:w:${negated[at] ? '!' : ''}${word}`)
  if (words.length <= 3) context(`all:${words.join(' ')}`)
  context(`first:${words.slice(0, 2).join(' ')}`)
  if (concepts.length === 0) context('no-concept')
  return groups
}

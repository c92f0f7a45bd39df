import { placeholdersOf } from '../../core/fill'
import { lastSaid, mix, readingsOf } from './wordings'

/** What a choice among wordings looks at. */
export type Ear = {
  seed: number
  /** Placeholders that have a value. */
  names: ReadonlySet<string>
  /** Our own messages, newest first; what is being written counts as the newest. */
  said: readonly string[]
  forbiddenWords: readonly string[]
  /** Already placed in this reply: wordings without it go first. */
  enough: readonly string[]
}

const holds = (text: string, words: readonly string[]) => {
  const lower = text.toLowerCase()
  return words.some((word) => word !== '' && lower.includes(word.toLowerCase()))
}

/** Wordings that may be said: every placeholder has a value, no forbidden word, the move's own values told where some wording can. */
export function sayable(wordings: readonly string[], ear: Ear, own: readonly string[] = []): string[] {
  const possible = wordings.filter((wording) => placeholdersOf(wording).every((name) => ear.names.has(name)))
  const told = (wording: string) => placeholdersOf(wording).filter((name) => own.includes(name)).length
  const most = Math.max(0, ...possible.map(told))
  const telling = possible.filter((wording) => told(wording) === most)
  const clean = orAll(telling, (wording) => !holds(wording, ear.forbiddenWords))
  return orAll(clean, (wording) => !placeholdersOf(wording).some((name) => ear.enough.includes(name)))
}

/** Those that fit, or all when none does. */
function orAll(wordings: string[], fits: (wording: string) => boolean): string[] {
  const fitting = wordings.filter(fits)
  return fitting.length > 0 ? fitting : wordings
}

type Candidate = { text: string; wording: string; age: number }

/**
 * One reading of one wording: of those never said in this conversation, from a wording whose other readings were not
 * said either; when all were, the one said longest ago. Ties fall by the seed. Null when nothing may be said.
 */
export function chooseWording(wordings: readonly string[], ear: Ear, purpose: string): string | null {
  const candidates: Candidate[] = wordings.flatMap((wording) =>
    readingsOf(wording).map((text) => ({ text, wording, age: lastSaid(text, ear.said) })),
  )
  const freshest = new Map<string, number>()
  for (const { wording, age } of candidates) freshest.set(wording, Math.min(age, freshest.get(wording) ?? age))
  const rank = ({ text }: Candidate) => mix(ear.seed, `${purpose}:${text}`)
  const better = (a: Candidate, b: Candidate): number =>
    compare(b.age, a.age) ||
    compare(freshest.get(b.wording) ?? 0, freshest.get(a.wording) ?? 0) ||
    compare(rank(a), rank(b))
  return [...candidates].sort(better)[0]?.text ?? null
}

/** Not a difference: Infinity minus Infinity is no order. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

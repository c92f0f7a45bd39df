import type { Mapped } from './canonical.ts'

/** The text as a determined reader reads it, and where letters had been disguised. */
export type Decoded = { view: Mapped; disguised: [from: number, to: number][] }

const leet: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '€': 'e',
}

type Edit = { from: number; to: number; by: (text: string) => string }

const addressLike = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)\S+/g
const spaced = /(?<![a-z0-9])[a-z](?:( |[^a-z0-9\s]{1,2} ?)[a-z](?![a-z0-9])){3,}/g
const leetWord = /[a-z@$!|€0-9]*[a-z][@$!|€0-9]+[a-z][a-z@$!|€0-9]*/g
const leetStart = /(?<![\w$@.,])[@$!0134578][a-z]{1,}[a-z@$!0134578]*/g
const joints = /(?<![a-z0-9@.])[a-z]{1,4}(?:[.\-_/|·+][a-z]{1,4}){2,}(?![a-z0-9@])/g
const stretched = /([a-z])\1{2,}/g

/** Ordinary short forms that only look disguised. */
const innocent =
  /^(?:[0-9]+[a-z]{1,2}|r\$|[0-9]+x[0-9]*|x[0-9]+|[0-9]+h[0-9]*(?:min)?|[0-9]+a[0-9]*|w{3}|whats?app|covid19|24x7|pix[0-9]*|a4|m2|co2)$/

const longEnough = (text: string) => (text.match(/[a-z]/g)?.length ?? 0) >= 3

function edits(text: string): Edit[] {
  const found: Edit[] = []
  const addresses = [...text.matchAll(addressLike)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  )
  const add = (pattern: RegExp, by: Edit['by'], accept: (text: string) => boolean = () => true) => {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length]
      if (!accept(match[0])) continue
      if (addresses.some(([start, end]) => from < end && to > start)) continue
      if (found.some((edit) => from < edit.to && to > edit.from)) continue
      found.push({ from, to, by })
    }
  }
  const unleet = (word: string) => [...word].map((letter) => leet[letter] ?? letter).join('')
  add(spaced, (word) => word.replace(/[^a-z]/g, ''))
  add(
    joints,
    (word) => word.replace(/[^a-z]/g, ''),
    (word) => !/^(?:s\/a|e\/ou|a\/c|[ap]\.m\.?|\w\.\w|[dma]+[/.-][dma]+[/.-][dma]+)$/.test(word),
  )
  const accept = (word: string) => !innocent.test(word) && longEnough(word)
  add(leetWord, (word) => unleet(word.replace(/[!|]+$/, '')), accept)
  add(
    leetStart,
    unleet,
    (word) => accept(word) && !/^[$][a-z]{0,2}$/.test(word) && !/^[0-9]+(?:x|h|min|dias?|k|o|a)$/.test(word),
  )
  return found
}

/**
 * Undoes spaced ("p r o c e s s o"), jointed ("pro-ces-so"), swapped ("pr0c3sso") and stretched ("processsso") letters.
 * Stretched letters alone are no disguise.
 */
export function decode(plain: Mapped): Decoded {
  const disguised: [number, number][] = []
  let [text, starts, ends]: [string, number[], number[]] = ['', [], []]
  const todo = edits(plain.text).sort((a, b) => a.from - b.from)
  const copy = (from: number, to: number) => {
    text += plain.text.slice(from, to)
    starts = starts.concat(plain.starts.slice(from, to))
    ends = ends.concat(plain.ends.slice(from, to))
  }
  let at = 0
  for (const { from, to, by } of todo) {
    copy(at, from)
    const word = by(plain.text.slice(from, to))
    disguised.push([from, to])
    text += word
    const [start = 0, end = 0] = [plain.starts[from], plain.ends[to - 1]]
    starts = starts.concat(new Array<number>(word.length).fill(start))
    ends = ends.concat(new Array<number>(word.length).fill(end))
    at = to
  }
  copy(at, plain.text.length)
  return { view: squeeze({ text, starts, ends }), disguised }
}

function squeeze(view: Mapped): Mapped {
  if (!stretched.test(view.text)) return view
  stretched.lastIndex = 0
  const keep: number[] = []
  for (let at = 0; at < view.text.length; at++) {
    const letter = view.text[at] ?? ''
    const isThird = /[a-z]/.test(letter) && view.text[at - 1] === letter && view.text[at + 1] === letter
    const isTail = /[a-z]/.test(letter) && view.text[at - 1] === letter && view.text[at - 2] === letter
    if (!isThird && !isTail) keep.push(at)
  }
  return {
    text: keep.map((at) => view.text[at]).join(''),
    starts: keep.map((at) => view.starts[at] ?? 0),
    ends: keep.map((at) => view.ends[at] ?? 0),
  }
}

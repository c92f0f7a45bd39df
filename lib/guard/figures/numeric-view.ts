import type { Mapped } from '../text/canonical.ts'
import { readNumberWords } from './number-words.ts'

const oneIsMeant =
  /^ (?:por cento|%|mil\b|rea(?:l|is)\b|centavo|x\b|(?:unica )?(?:vez|parcela) (?:so|unica)\b|unica (?:vez|parcela))/
const oneInPlan = /\bem $/
const oneAfter = /^ (?:unica )?(?:vez|parcela|prestacao|pagamento)\b/

function isFigure(text: string, from: number, to: number, words: string[], value: number): boolean {
  const [before, after] = [text.slice(Math.max(0, from - 14), from), text.slice(to, to + 24)]
  // "2 mil": the digit and the word are read together later.
  if ((words[0] === 'mil' || words[0]?.startsWith('milh')) && /\d\s*$/.test(before)) return false
  if (words.length === 1 && words[0] === 'meia') return false
  if (words.length === 1 && value === 1)
    return oneIsMeant.test(after) || (oneInPlan.test(before) && oneAfter.test(after))
  // "a segunda dezena", "milhares de": no count of their own.
  return !(
    words.length === 1 &&
    value === 0 &&
    /^ (?:a|de|em)\b/.test(after) &&
    !/%|por cento|juros|desconto/.test(after)
  )
}

/** The same text with written-out numbers as digits ("quinze por cento" → "15 por cento"), mapped to the same original. */
export function numericView(plain: Mapped): Mapped {
  let [text, starts, ends]: [string, number[], number[]] = ['', [], []]
  let at = 0
  const copy = (from: number, to: number) => {
    text += plain.text.slice(from, to)
    starts = starts.concat(plain.starts.slice(from, to))
    ends = ends.concat(plain.ends.slice(from, to))
  }
  for (const { from, to, value, words } of readNumberWords(plain.text)) {
    if (!isFigure(plain.text, from, to, words, value)) continue
    copy(at, from)
    const digits = String(value)
    text += digits
    starts = starts.concat(new Array<number>(digits.length).fill(plain.starts[from] ?? 0))
    ends = ends.concat(new Array<number>(digits.length).fill(plain.ends[to - 1] ?? 0))
    at = to
  }
  copy(at, plain.text.length)
  return { text, starts, ends }
}

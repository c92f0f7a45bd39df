import type { Token } from '../text/tokens.ts'
import { readDigits } from './digits.ts'
import { gluedScales, type NumberWord, numberWords, scales } from './number-words.ts'

/** A cardinal read from the tokens before `end`. NaN where digits and marks make no number. */
export type Numeral = {
  end: number
  value: number
  style: 'digits' | 'words' | 'mixed'
  decimals: number
  /** Said as nobody counts but money: "trezentão". */
  slang: boolean
  /** Digits alone, without marks or words. */
  plain: boolean
  /** The last thousand or million in it. */
  scale: number
}

type Group = { end: number; value: number; digits: boolean; decimals: number; slang: boolean; plain: boolean }

const lower: Record<NumberWord['rank'], NumberWord['rank'][]> = {
  hundred: ['ten', 'teen', 'one'],
  ten: ['one'],
  teen: [],
  one: [],
}
/** What follows a figure that is no sum: it then does not join "mil e …". */
const countedNext = new Set([
  'x',
  'vezes',
  'vez',
  'parcela',
  'parcelas',
  '%',
  'por',
  'porcento',
  'dias',
  'dia',
  'de',
  'meses',
])

function wordAt(token: Token | undefined): NumberWord | undefined {
  return token?.shape === 'word' ? numberWords.get(token.text) : undefined
}

function wordGroup(tokens: Token[], at: number): Group | undefined {
  const first = wordAt(tokens[at])
  if (!first) return undefined
  let { value, rank } = first
  let [end, slang] = [at + 1, first.slang === true]
  for (;;) {
    const joined = tokens[end]?.text === 'e'
    const next = wordAt(tokens[end + (joined ? 1 : 0)])
    // "um" without "e" is an article again: "trinta, uma".
    if (!next || next.value < (joined ? 1 : 2) || !lower[rank].includes(next.rank)) break
    value += next.value
    rank = next.rank
    slang ||= next.slang === true
    end += joined ? 2 : 1
  }
  return { end, value, digits: false, decimals: 0, slang, plain: false }
}

function digitGroup(tokens: Token[], at: number): Group | undefined {
  const token = tokens[at]
  if (token?.shape !== 'number') return undefined
  const read = readDigits(token.text) ?? { value: Number.NaN, decimals: 0 }
  const group = { digits: true, slang: false, plain: /^\d+$/.test(token.text) }
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  // "R$ 1 250,00": thousands set apart by a space, of which only a currency sign or centavos make sure.
  if (/^[1-9]\d{0,2}$/.test(token.text) && next?.shape === 'number' && !next.glued) {
    const sure = before?.text === '$' ? /^\d{3}(?:,\d{2})?$/ : /^\d{3},\d{2}$/
    const rest = sure.test(next.text) ? readDigits(next.text) : undefined
    if (rest)
      return { ...group, end: at + 2, value: read.value * 1_000 + rest.value, decimals: rest.decimals, plain: false }
  }
  const spelled = next?.text === 'virgula' ? tokens[at + 2] : undefined
  if (spelled?.shape === 'number' && /^\d{1,2}$/.test(spelled.text))
    return {
      ...group,
      end: at + 3,
      value: Number(`${read.value}.${spelled.text}`),
      decimals: spelled.text.length,
      plain: false,
    }
  return { ...group, end: at + 1, ...read }
}

function scaleAt(tokens: Token[], at: number, group: Group | undefined): number | undefined {
  const token = tokens[at]
  if (token?.shape !== 'word') return undefined
  const scale = scales.get(token.text)
  if (scale || !group?.digits) return scale
  if (token.glued) return gluedScales.get(token.text)
  return token.text === 'k' && group.value < 100 ? 1_000 : undefined
}

function halfAt(tokens: Token[], at: number): boolean {
  return tokens[at]?.text === 'e' && /^mei[oa]$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.text !== 'salario'
}

function spelledDecimals(tokens: Token[], at: number): { end: number; fraction: string } | undefined {
  if (tokens[at]?.text !== 'virgula') return undefined
  const zero = numberWords.get(tokens[at + 1]?.text ?? '')?.value === 0
  const digits = tokens[at + 1]?.shape === 'number' ? tokens[at + 1]?.text : undefined
  const group = wordGroup(tokens, at + (zero ? 2 : 1))
  if (digits) return { end: at + 2, fraction: digits }
  return group && group.value < 100 ? { end: group.end, fraction: `${zero ? '0' : ''}${group.value}` } : undefined
}

/** What may follow "mil": a smaller group, joined by "e" or plainly hundreds; never one that counts something itself. */
function restAt(tokens: Token[], at: number, below: number): Group | undefined {
  const joined = tokens[at]?.text === 'e'
  const start = joined ? at + 1 : at
  const group = digitGroup(tokens, start) ?? wordGroup(tokens, start)
  if (!group || !(group.value < below) || group.value === 0) return undefined
  if (group.digits && (tokens[at]?.glued ? group.value < 100 : group.value < 10)) return undefined
  if (!joined && group.value < 100) return undefined
  if (scales.has(tokens[group.end]?.text ?? '')) return below > 1_000 ? group : undefined
  return countedNext.has(tokens[group.end]?.text ?? '') && group.value < 100 ? undefined : group
}

function withDecimals(tokens: Token[], group: Group | undefined): Group | undefined {
  const spelled = group && !group.digits ? spelledDecimals(tokens, group.end) : undefined
  if (!group || !spelled) return group
  const value = Number(`${group.value}.${spelled.fraction}`)
  return { ...group, value, decimals: spelled.fraction.length, end: spelled.end }
}

/** The longest cardinal that starts at a token: digits, words or both ("2 mil e quinhentos"); undefined when none does. */
export function readNumeral(tokens: Token[], at: number): Numeral | undefined {
  let group = withDecimals(tokens, digitGroup(tokens, at) ?? wordGroup(tokens, at))
  if (!group && !scales.has(tokens[at]?.text ?? '')) return undefined
  const single = group?.plain === true && group.end === at + 1
  const styles = new Set<boolean>()
  let [value, end, lowest, slang, decimals] = [0, at, Number.POSITIVE_INFINITY, false, 0]
  for (;;) {
    if (group) {
      styles.add(group.digits)
      slang ||= group.slang
      decimals = group.decimals
      end = group.end
    }
    const scale = scaleAt(tokens, end, group)
    const scaled = scale !== undefined && scale < lowest
    value += (group?.value ?? 1) * (scaled ? scale : 1)
    if (scaled) {
      lowest = scale
      slang ||= scale === 1
      if (scale > 1) decimals = 0
      end += 1
    }
    if (halfAt(tokens, end) && (scaled || lowest === Number.POSITIVE_INFINITY)) {
      value += (scaled ? scale : 1) / 2
      end += 2
      break
    }
    group = scaled && scale > 1 ? withDecimals(tokens, restAt(tokens, end, scale)) : undefined
    if (!group) break
  }
  const style = styles.size > 1 ? 'mixed' : styles.has(true) ? 'digits' : 'words'
  const scale = lowest === Number.POSITIVE_INFINITY ? 1 : lowest
  return { end, value, style, decimals, slang, plain: single && end === at + 1, scale }
}

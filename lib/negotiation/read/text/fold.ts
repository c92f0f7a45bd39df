/** Letters of other scripts that look like ours, as senders of tricks use them. */
const lookalikes = new Map(
  Array.from('аеорсухкмтвнзіјѕοανερτικ', (from, at) => [from, 'aeopcyxkmtbh3ijsoaveptik'.charAt(at)]),
)
const signs = new Map(
  Object.entries({ º: 'º', ª: 'ª', '°': 'º', '×': 'x', '٪': '%', '⁄': '/', '’': "'", '\u20e3': ')' }),
)
const folded = new Map<string, string>()

function digitOf(char: string): string {
  const code = char.codePointAt(0) ?? 0
  let start = code
  while (/\p{Nd}/u.test(String.fromCodePoint(start - 1))) start--
  return String((code - start) % 10)
}

function foldChar(char: string): string {
  const sign = signs.get(char)
  if (sign) return sign
  if (/[\p{Cf}\p{M}]/u.test(char)) return ''
  if (/\p{Pd}|−/u.test(char)) return '-'
  if (/[\u2028\u2029\u0085]/u.test(char)) return '\n'
  const plain = char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return Array.from(
    plain,
    (one) => signs.get(one) ?? lookalikes.get(one) ?? (/\p{Nd}/u.test(one) ? digitOf(one) : one),
  ).join('')
}

/** Lower case, no accents, plain digits and hyphens; `from` and `to` say where each character stood in the original. */
export type Folded = { text: string; from: number[]; to: number[] }

/** Folds a text so that patterns see one spelling of it. */
export function fold(original: string): Folded {
  const from: number[] = []
  const to: number[] = []
  let text = ''
  for (let at = 0; at < original.length; ) {
    const char = String.fromCodePoint(original.codePointAt(at) ?? 0)
    let plain = char.length === 1 && char < '\u0080' ? char.toLowerCase() : folded.get(char)
    if (plain === undefined) {
      plain = foldChar(char)
      // The alphabets in use are small; a stream of rare characters must not grow the table for ever.
      if (folded.size < 4_096) folded.set(char, plain)
    }
    for (let unit = 0; unit < plain.length; unit++) {
      from.push(at)
      to.push(at + char.length)
    }
    text += plain
    at += char.length
  }
  return { text, from, to }
}

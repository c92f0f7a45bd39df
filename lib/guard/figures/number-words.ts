/** Number words of a plain (accentless, lower-case) text. */
const units: Record<string, number> = {
  zero: 0,
  um: 1,
  uma: 1,
  dois: 2,
  duas: 2,
  tres: 3,
  quatro: 4,
  cinco: 5,
  seis: 6,
  meia: 6,
  sete: 7,
  oito: 8,
  nove: 9,
  dez: 10,
  onze: 11,
  doze: 12,
  treze: 13,
  quatorze: 14,
  catorze: 14,
  quinze: 15,
  dezesseis: 16,
  dezasseis: 16,
  dezessete: 17,
  dezoito: 18,
  dezenove: 19,
}
const tens: Record<string, number> = {
  vinte: 20,
  trinta: 30,
  quarenta: 40,
  cinquenta: 50,
  cinqenta: 50,
  sessenta: 60,
  setenta: 70,
  oitenta: 80,
  noventa: 90,
}
const hundreds: Record<string, number> = {
  cem: 100,
  cento: 100,
  duzentos: 200,
  trezentos: 300,
  quatrocentos: 400,
  quinhentos: 500,
  seiscentos: 600,
  setecentos: 700,
  oitocentos: 800,
  novecentos: 900,
  duzentas: 200,
  trezentas: 300,
  quatrocentas: 400,
  quinhentas: 500,
  seiscentas: 600,
  setecentas: 700,
  oitocentas: 800,
  novecentas: 900,
}
/** Spoken sums that are one word. */
const sums: Record<string, number> = {
  cenzao: 100,
  centao: 100,
  duzentao: 200,
  trezentao: 300,
  quatrocentao: 400,
  quinhentao: 500,
  seiscentao: 600,
  setecentao: 700,
  oitocentao: 800,
  novecentao: 900,
  milao: 1000,
  cinquentao: 50,
}
const dozens: Record<string, number> = { duzia: 12, dezena: 10, centena: 100, milhar: 1000 }

export type WordNumber = { from: number; to: number; value: number; words: string[] }

type Token = { text: string; from: number; to: number }

const small = (word: string) => units[word] ?? tens[word] ?? hundreds[word] ?? sums[word] ?? dozens[word]
const isNumberWord = (word: string) =>
  small(word) !== undefined || word === 'mil' || word === 'milhao' || word === 'milhoes'

/** Whether `next` may follow `last` inside one group under a thousand: larger kinds come first. */
function continues(last: string, next: string): boolean {
  const rank = (word: string) => {
    if (word in hundreds) return 3
    if (word in tens) return 2
    return word in units ? 1 : 0
  }
  if (rank(last) === 0 || rank(next) === 0) return false
  if (rank(last) === 2 && rank(next) === 1) return (units[next] ?? 10) < 10
  return rank(last) > rank(next)
}

/** Numbers written out ("dois mil quatrocentos e cinquenta"), longest first; "um" and "uma" alone are left to the caller. */
export function readNumberWords(text: string): WordNumber[] {
  const tokens: Token[] = [...text.matchAll(/[a-z]+/g)].map((match) => ({
    text: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }))
  const found: WordNumber[] = []
  let at = 0
  while (at < tokens.length) {
    const first = tokens[at]
    const isPerCent = first?.text === 'cento' && /por ?$/.test(text.slice(Math.max(0, first.from - 4), first.from))
    if (first === undefined || isPerCent || !isNumberWord(first.text)) {
      at += 1
      continue
    }
    let [total, group, last, end] = [0, 0, '', at]
    const words: string[] = []
    let next = at
    for (;;) {
      const token = tokens[next]
      if (token === undefined) break
      const gap = next === at ? ' ' : text.slice(tokens[end]?.to, token.from)
      const joined = /^ (?:e )?$/.test(gap) || (words.length === 0 && next === at) || gap === '-'
      if (token.text === 'e' && /^ $/.test(gap)) {
        next += 1
        continue
      }
      if (!joined || !isNumberWord(token.text)) break
      if (token.text === 'mil') {
        if (last === 'mil') break
        total += (group || 1) * 1000
        group = 0
      } else if (token.text.startsWith('milh')) {
        total = (total + (group || 1)) * 1_000_000
        group = 0
      } else if (last === '' || last.startsWith('mil') || continues(last, token.text)) group += small(token.text) ?? 0
      else break
      last = token.text
      words.push(token.text)
      end = next
      next += 1
    }
    const stop = tokens[end]
    if (stop) found.push({ from: first.from, to: stop.to, value: total + group, words })
    at = end + 1
  }
  return found
}

export const ordinalWords: Record<string, number> = {
  primeira: 1,
  primeiro: 1,
  segunda: 2,
  segundo: 2,
  terceira: 3,
  terceiro: 3,
  quarta: 4,
  quarto: 4,
  quinta: 5,
  quinto: 5,
  sexta: 6,
  sexto: 6,
  setima: 7,
  setimo: 7,
  oitava: 8,
  oitavo: 8,
  nona: 9,
  nono: 9,
  decima: 10,
  decimo: 10,
}

import { hintsOf } from './amounts/hints.ts'
import { around, type Mark } from './marks/mark.ts'
import { type Marked, markText, spanOf } from './marks/mark-text.ts'
import type { View } from './text/view.ts'
import type { ReadAmount } from './types.ts'

/** A figure without currency this small is a day or an option more often than a sum, unless a verb of paying leads it. */
const bareFloor = 32
const paying =
  / (?:pago|pagar|pagava|pagaria|posso|consigo|conseguiria|tenho|dou|dar|mando|deposito|ofereco|proponho|sobra|so|uns|umas|quero|faco|fazer|libero|arrumo|junto|ate|maximo|por)(?: (?:pagar|dar|so|uns|umas|ate|no maximo|de|mandar|em|em parcelas|por mes|todo mes|hoje|agora))* $/

function bareCents(view: View, mark: Mark): number | undefined {
  if (mark.kind !== 'number' || !mark.loose) return undefined
  const { left, right } = around(view, mark.first, mark.end)
  if (/ desconto de $/.test(left) && mark.value <= 100) return undefined
  if (mark.value < bareFloor && !paying.test(left) && !/^ (?:por|ao|todo|cada) mes/.test(right)) return undefined
  return Math.round(mark.value * 100)
}

function amountOf(marked: Marked, mark: Mark): ReadAmount | undefined {
  const span = spanOf(marked, mark)
  if (mark.kind === 'fraction') {
    const { numerator, denominator } = mark
    return { span, fraction: { numerator, denominator }, ...hintsOf(marked.view, mark) }
  }
  const cents = mark.kind === 'money' ? mark.cents : bareCents(marked.view, mark)
  return cents === undefined || cents <= 0 ? undefined : { span, cents, ...hintsOf(marked.view, mark) }
}

const joins = /^(?:a|ou|-|\/|ate|e|a no maximo|e no maximo|ou ate|no maximo)$/

/** The lower end of a range that ends at `upper`: "entre 200 e 300", "2 a 3 mil". */
function lowerEnd(marked: Marked, lower: Mark | undefined, upper: Mark): number | undefined {
  if (lower?.kind !== 'number' && lower?.kind !== 'money') return undefined
  const { units, line, lineAt } = marked.view
  const between = units
    .slice(lower.end, upper.first)
    .map(({ text }) => text)
    .join(' ')
  if (!joins.test(between)) return undefined
  if (between === 'e' && !/ entre (?:uns |umas |\$ )?$/.test(line.slice(0, lineAt[lower.first]))) return undefined
  const cents = lower.kind === 'money' ? lower.cents : Math.round(lower.value * 100)
  const scale = units.slice(upper.first, upper.end).find(({ numeral }) => numeral)?.numeral?.scale ?? 1
  const top = upper.kind === 'money' ? upper.cents : upper.kind === 'number' ? Math.round(upper.value * 100) : 0
  const scaled = cents < 100_000 && scale > 1 && cents * scale < top ? cents * scale : cents
  return scaled > 0 && scaled < top ? scaled : undefined
}

/** "R$ 300,00 (trezentos reais)" says one sum twice. */
function isRepeated({ view }: Marked, before: ReadAmount | undefined, amount: ReadAmount): boolean {
  if (!before || amount.cents === undefined || before.cents !== amount.cents) return false
  const between = view.units.filter(({ from, to }) => from >= before.span[1] && to <= amount.span[0])
  return between.length === 1 && between[0]?.text === '('
}

/**
 * Sums a Brazilian message names, in the order of the text: digits ("1.250,50", "2k"), words ("trezentão"), ranges and
 * parts of the debt. Figures that are days, counts, options, percents, registers, years or ages are none.
 */
export function readAmounts(text: string): ReadAmount[] {
  const marked = markText(text)
  const found: ReadAmount[] = []
  for (const [at, mark] of marked.marks.entries()) {
    const amount = amountOf(marked, mark)
    if (!amount) continue
    const lower = marked.marks[at - 1]
    if (isRepeated(marked, found.at(-1), amount)) continue
    const fromCents = amount.cents === undefined ? undefined : lowerEnd(marked, lower, mark)
    if (fromCents === undefined || !lower) {
      found.push(amount)
      continue
    }
    const [start] = spanOf(marked, lower)
    if (found.at(-1)?.span[0] === start) found.pop()
    const around = hintsOf(marked.view, { first: lower.first, end: mark.end })
    found.push({ ...amount, span: [start, amount.span[1]], fromCents, ...around })
  }
  return found
}

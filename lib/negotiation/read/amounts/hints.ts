import { around, type Mark } from '../marks/mark.ts'
import type { View } from '../text/view.ts'
import type { AmountHint, ReadAmount } from '../types.ts'
import { atOnce, atOnceLeft, hollowNo, leftHints, monthly, monthlyLeft, rightHints } from './hint-patterns.ts'

/** The words of a mark's own clause: a comma ends it, and so does "mas". */
function clause({ left, right }: { left: string; right: string }): { left: string; right: string } {
  const cut = Math.max(left.lastIndexOf(' , ') + 2, left.lastIndexOf(' mas ') + 4)
  return {
    left: cut > 4 || left.startsWith(' , ') ? left.slice(cut) : left,
    right: right.replace(/ (?:,(?! (?:a ?vista|nao|e muito))|mas|so consigo|so posso|so tenho) .*$/, ' '),
  }
}

/** How often and as what a sum is meant, by the words around the units `first` to `end`. */
export function hintsOf(view: View, { first, end }: Pick<Mark, 'first' | 'end'>): Pick<ReadAmount, 'hints' | 'per'> {
  const { left, right } = clause(around(view, first, end))
  const found = new Set<AmountHint>()
  for (const [hint, pattern] of leftHints) if (pattern.test(left)) found.add(hint)
  for (const [hint, pattern] of rightHints) if (pattern.test(right)) found.add(hint)
  if (found.has('refused') && hollowNo.test(left)) found.delete('refused')
  // "não consigo mais de 300" names a ceiling, and "parcelas de 300 de entrada" a first payment.
  if (found.has('upTo')) found.delete('refused')
  if (found.has('down')) for (const other of ['instalment', 'total'] as const) found.delete(other)
  const month =
    monthly.test(right) ||
    (found.has('instalment') && !found.has('total')) ||
    (!found.has('down') && monthlyLeft.test(left))
  const once = atOnce.test(right) || found.has('down') || found.has('total') || atOnceLeft.test(left)
  return { hints: [...found], per: month ? 'month' : once ? 'once' : 'unknown' }
}

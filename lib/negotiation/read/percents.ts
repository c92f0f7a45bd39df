import { markText, spanOf } from './marks/mark-text.ts'
import type { ReadPercent } from './types.ts'

/** Percents in digits or words ("15%", "quinze por cento"), in basis points. */
export function readPercents(text: string): ReadPercent[] {
  const marked = markText(text)
  return marked.marks.flatMap((mark) =>
    mark.kind === 'percent' ? [{ span: spanOf(marked, mark), basisPoints: mark.basisPoints }] : [],
  )
}

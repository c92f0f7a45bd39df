import { around } from './marks/mark.ts'
import { markText, spanOf } from './marks/mark-text.ts'
import type { ReadCount } from './types.ts'

const upTo = / (?:ate|no maximo|maximo de|limite de)(?: (?:em|umas|uns|mais))? $/

/** Instalment counts wished or offered ("5x", "em cinco vezes", "dividir por 4"); not instalments in arrears. */
export function readCounts(text: string): ReadCount[] {
  const marked = markText(text)
  return marked.marks.flatMap((mark) => {
    if (mark.kind !== 'count' || !mark.plan) return []
    const read = { span: spanOf(marked, mark), count: mark.count }
    return [upTo.test(around(marked.view, mark.first, mark.end).left) ? { ...read, upTo: true as const } : read]
  })
}

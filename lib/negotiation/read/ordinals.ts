import { markText, spanOf } from './marks/mark-text.ts'
import type { ReadOrdinal } from './types.ts'

/** Options chosen from the list as shown ("a 2", "a segunda", "última opção"); a message that is one small number is one too. */
export function readOrdinals(text: string): ReadOrdinal[] {
  const marked = markText(text)
  return marked.marks.flatMap((mark) =>
    mark.kind === 'option' ? [{ span: spanOf(marked, mark), option: mark.option }] : [],
  )
}

import { readFileSync } from 'node:fs'
import type { ContextName } from './contexts'

export type GoodReply = { context: ContextName; text: string }

/** Replies written by hand that should leave, each under the context it belongs to. */
export const goodReplies: GoodReply[] = readFileSync(new URL('./red-team/good-replies.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [context = 'open', text = ''] = line.split('\t')
    return { context: context as ContextName, text: text.replaceAll('\\n', '\n') }
  })

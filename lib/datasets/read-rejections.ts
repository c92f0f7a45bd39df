import { type Context, requireScope } from '@/lib/platform/context'
import { unsealJson } from '@/lib/platform/crypto/company-key'
import { csvLine } from '@/lib/platform/csv'
import { type Rejection, rejectionPlace } from './rejections'
import { findDataset, rejectionsAfter } from './repository'

const fetchCount = 20
export const rejectionColumns = ['batch', 'line', 'column', 'value', 'code', 'reason']

/**
 * The refused cells of a data set as CSV lines in pieces (`rejectionColumns`), in the order of the rows.
 * @param words the sentence of a fault code in the reader's language
 * @throws AppError `not_found`
 */
export async function readRejections(
  ctx: Context,
  id: string,
  words: (code: string) => string,
): Promise<AsyncGenerator<string>> {
  requireScope(ctx, 'datasets:read')
  await findDataset(ctx.companyId, id)
  return lines(ctx.companyId, id, words)
}

async function* lines(companyId: string, id: string, words: (code: string) => string): AsyncGenerator<string> {
  let last = -1
  while (true) {
    const pieces = await rejectionsAfter(companyId, id, last, fetchCount)
    if (pieces.length === 0) return
    for (const { sequence, data } of pieces) {
      const found = await unsealJson<Rejection[]>(rejectionPlace(companyId, id, sequence), data)
      yield found
        .map(({ line, column, value, code }) => csvLine([sequence, line, column, value, code, words(code)]))
        .join('')
      last = sequence
    }
  }
}

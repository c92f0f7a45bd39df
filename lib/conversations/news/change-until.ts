import { oneAtATime } from '../one-at-a-time'
import { type ConversationRow, getConversationRow } from '../repository'

const attempts = 5

/**
 * Does something to a conversation as it is now, again while somebody else changed it first (`run` gives undefined).
 * @throws Error when it never held still: the job comes again
 */
export function changeUntil<T>(
  companyId: string,
  id: string,
  run: (row: ConversationRow) => Promise<T | undefined>,
): Promise<T> {
  return oneAtATime(id, async () => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const done = await run(await getConversationRow(companyId, id))
      if (done !== undefined) return done
    }
    throw new Error('a conversation changed under every attempt')
  })
}

import { singleton } from '@/lib/platform/singleton'

const tails = singleton('conversation-turns', () => new Map<string, Promise<unknown>>())

/** Runs the turns of one conversation one after the other in this process; the revision keeps processes apart. */
export async function oneAtATime<T>(conversationId: string, run: () => Promise<T>): Promise<T> {
  const before = tails.get(conversationId)
  const turn = (async () => {
    await before?.catch(() => undefined)
    return run()
  })()
  tails.set(conversationId, turn)
  try {
    return await turn
  } finally {
    if (tails.get(conversationId) === turn) tails.delete(conversationId)
  }
}

import { setImmediate as nextTurn } from 'node:timers/promises'

const chunkCharacters = 64 * 1_024

/**
 * Text made piece by piece as a body in UTF-8: made only as fast as the reader reads, about 64 KB at a time, with other
 * requests served in between.
 */
export function textStream(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const source = pieces[Symbol.iterator]()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      await nextTurn()
      let text = ''
      while (text.length < chunkCharacters) {
        const { done, value } = source.next()
        if (done) {
          if (text) controller.enqueue(encoder.encode(text))
          controller.close()
          return
        }
        text += value
      }
      controller.enqueue(encoder.encode(text))
    },
    cancel() {
      source.return?.()
    },
  })
}

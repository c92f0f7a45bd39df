import { expect, it } from 'vitest'
import { readEvents } from '@/components/simulator/read-events'

const streamOf = (pieces: Uint8Array[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece)
      controller.close()
    },
  })

it('reads events however the bytes are cut, accents included', async () => {
  const text =
    ': open\n\nevent: delta\ndata: {"text":"Olá, "}\n\nevent: turn\ndata: {"reply":"ç"}\n\nevent: delta\ndata: {"te'
  const bytes = new TextEncoder().encode(text)
  for (const size of [1, 3, 7, bytes.length]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.slice(i * size, (i + 1) * size),
    )
    const found = []
    for await (const one of readEvents(streamOf(pieces))) found.push(one)
    expect(found).toEqual([
      { event: 'delta', data: { text: 'Olá, ' } },
      { event: 'turn', data: { reply: 'ç' } },
    ])
  }
})

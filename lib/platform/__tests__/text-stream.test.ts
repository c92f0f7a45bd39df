import { expect, it } from 'vitest'
import { textStream } from '../text-stream'

it('streams pieces as UTF-8 in chunks of about 64 KB', async () => {
  const pieces = Array.from({ length: 30_000 }, (_, i) => `linha ${i} ção\n`)
  let chunks = 0
  let text = ''
  const decoder = new TextDecoder()
  for await (const bytes of textStream(pieces) as unknown as AsyncIterable<Uint8Array>) {
    chunks += 1
    expect(bytes.length).toBeLessThan(100_000)
    text += decoder.decode(bytes, { stream: true })
  }
  expect(text).toBe(pieces.join(''))
  expect(chunks).toBeGreaterThan(4)
})

it('an empty source is an empty body, and a reader that leaves ends the source', async () => {
  expect(await new Response(textStream([])).text()).toBe('')
  let ended = false
  function* endless() {
    try {
      for (;;) yield 'x'.repeat(1_000)
    } finally {
      ended = true
    }
  }
  const reader = textStream(endless()).getReader()
  await reader.read()
  await reader.cancel()
  expect(ended).toBe(true)
})

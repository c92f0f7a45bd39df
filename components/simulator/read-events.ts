export type ServerEvent = { event: string; data: unknown }

/** One frame of a stream of server-sent events; null for a comment or a frame without data. */
function frameOf(frame: string): ServerEvent | null {
  let event = 'message'
  const data: string[] = []
  for (const line of frame.split('\n')) {
    if (line.startsWith('event:')) event = line.slice(6).trim()
    if (line.startsWith('data:')) data.push(line.slice(5).trimStart())
  }
  return data.length > 0 ? { event, data: JSON.parse(data.join('\n')) as unknown } : null
}

/** The events of a body, as they come; what is left over at its end is no event. */
export async function* readEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    rest += value
    const frames = rest.split('\n\n')
    rest = frames.pop() ?? ''
    for (const frame of frames) {
      const found = frameOf(frame)
      if (found) yield found
    }
  }
}

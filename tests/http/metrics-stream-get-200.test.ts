import { expect, it } from 'vitest'
import { registerCompany, useServer } from '../support/server'
import { tellEvents, toldEvent } from '../support/told-events'

const server = useServer()

type Frame = {
  id: string
  summary: { total_conversations: number; total_recovery_amount: number }
  activity: { event_id: string; event_type: string; amount: number | null }[]
  truncated: boolean
}

/** Frames of one connection until `enough` of them came; then it is cut. */
async function follow(token: string, lastEventId: string | null, enough: (frames: Frame[]) => boolean) {
  const stop = new AbortController()
  const response = await fetch(`${server.baseUrl}/api/v1/metrics/stream?timeframe=1h`, {
    headers: { authorization: `Bearer ${token}`, ...(lastEventId && { 'last-event-id': lastEventId }) },
    signal: stop.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const decoder = new TextDecoder()
  const frames: Frame[] = []
  let text = ''
  while (!enough(frames)) {
    text += decoder.decode((await reader.read()).value, { stream: true })
    const parts = text.split('\n\n')
    text = parts.pop() ?? ''
    for (const part of parts) {
      const [, id = '', data = ''] = /^id: (\S+)\nevent: metrics\ndata: (.*)$/.exec(part) ?? []
      if (id) frames.push({ id, ...JSON.parse(data) })
    }
  }
  stop.abort()
  return frames
}

const ids = (frames: Frame[]) => frames.flatMap(({ activity }) => activity.map(({ event_id }) => event_id))
const started = (name: string) => toldEvent(name, 'conversation_started', { session_id: `conv_${name}` })

it('sends the figures at once and as they change; who comes back gets what it missed, each once', async () => {
  const { call, token } = await registerCompany(server.baseUrl)
  const stranger = await registerCompany(server.baseUrl, 'Outra')
  await tellEvents(call, [started('before')])
  const names = Array.from({ length: 130 }, (_, n) => `n${n}`)

  const first = await follow(token, null, (frames) => frames.length > 0)
  expect(first).toMatchObject([{ summary: { total_conversations: 1 }, activity: [] }])

  const open = follow(token, first.at(-1)?.id ?? '', (frames) => ids(frames).length >= 2)
  await new Promise((resume) => setTimeout(resume, 100))
  const paid = { data: { payment_id: 'p', amount: 99.9 }, session_id: 'conv_before' }
  await tellEvents(call, [started('live'), toldEvent('money', 'payment_confirmed', paid)])
  await tellEvents(stranger.call, [started('foreign')])
  const seen = await open
  expect(seen.at(-1)?.summary).toMatchObject({ total_conversations: 2, total_recovery_amount: 99.9 })
  expect(seen.at(-1)?.activity.find(({ event_id }) => event_id === 'money')?.amount).toBe(99.9)

  // Nobody listens now.
  for (let from = 0; from < names.length; from += 40) await tellEvents(call, names.slice(from, from + 40).map(started))
  const back = await follow(token, seen.at(-1)?.id ?? '', (frames) => ids(frames).length >= names.length)
  expect([...ids(seen), ...ids(back)]).toEqual(['live', 'money', ...names])
  expect(back.every(({ truncated }) => !truncated)).toBe(true)
  expect(back.at(-1)?.summary.total_conversations).toBe(132)
  expect(JSON.stringify(back)).not.toContain('foreign')
})

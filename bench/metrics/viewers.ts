import { Agent, get, type IncomingMessage } from 'node:http'

const onTimeMs = 1_500
const mark = Buffer.from('event: metrics')

type Seen = { gaps: number; onTime: number; longestMs: number; open: number }

/** Opens so many streams and notes when frames come; what is in them is not read. */
export async function watchStreams(baseUrl: string, token: string, count: number) {
  const agent = new Agent({ keepAlive: false, maxSockets: Number.POSITIVE_INFINITY })
  const headers = { authorization: `Bearer ${token}`, accept: 'text/event-stream' }
  const lastAt = new Map<number, number>()
  const seen: Seen = { gaps: 0, onTime: 0, longestMs: 0, open: 0 }
  const open: IncomingMessage[] = []
  const follow = (place: number) =>
    new Promise<void>((resolve, reject) => {
      const timeframe = place % 2 ? '24h' : '1h'
      const request = get(`${baseUrl}/api/v1/metrics/stream?timeframe=${timeframe}`, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) return reject(new Error(`a stream answered ${answer.statusCode}`))
        open.push(answer)
        seen.open += 1
        answer.once('close', () => {
          seen.open -= 1
        })
        answer.on('error', () => undefined)
        answer.on('data', (chunk: Buffer) => {
          if (!chunk.includes(mark)) return
          const now = performance.now()
          const gapMs = now - (lastAt.get(place) ?? now)
          lastAt.set(place, now)
          seen.gaps += 1
          if (gapMs <= onTimeMs) seen.onTime += 1
          seen.longestMs = Math.max(seen.longestMs, gapMs)
          resolve()
        })
      })
      request.once('error', reject)
    })
  for (let place = 0; place < count; place += 50) {
    await Promise.all(Array.from({ length: Math.min(50, count - place) }, (_, n) => follow(place + n)))
  }
  return {
    during: async (forMs: number): Promise<Seen> => {
      Object.assign(seen, { gaps: 0, onTime: 0, longestMs: 0 })
      await new Promise((resume) => setTimeout(resume, forMs))
      return { ...seen }
    },
    stop: () => {
      for (const answer of open) answer.destroy()
      agent.destroy()
    },
  }
}

import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { isLive } from '../server'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string }
export type RawRequest = {
  method: string
  /** As it goes over the wire: nothing is normalised. */
  path: string
  headers: Record<string, string>
  body?: string | Uint8Array | undefined
}

/** Sends requests as given over kept-alive connections; a connection that breaks rejects. */
export function rawClient(baseUrl: string, connections = 24) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const { hostname, port } = new URL(baseUrl)
  const send = ({ method, path, headers, body }: RawRequest, retries = 1) =>
    new Promise<RawAnswer>((resolve, reject) => {
      const sent = request({ agent, hostname, port, method, path, headers, timeout: 30_000 }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        // A line that stays open has answered with its head.
        if (isLive(path, response.headers['content-type'])) {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text: '' })
          response.destroy()
          return
        }
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      })
      sent.on('timeout', () => sent.destroy(new Error('no answer within 30 s')))
      sent.on('error', (error: NodeJS.ErrnoException) => {
        // A kept-alive connection may be closed by the server just as it is used again.
        if (retries > 0 && sent.reusedSocket && error.code === 'ECONNRESET') {
          send({ method, path, headers, body }, retries - 1).then(resolve, reject)
        } else reject(error)
      })
      sent.end(body)
    })
  return { send, close: () => agent.destroy() }
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

export type Received = { path: string; headers: Record<string, string>; body: string; at: number; type: string }
type Answer = (request: IncomingMessage, response: ServerResponse, received: Received) => void | Promise<void>

/** A company's server: keeps what it gets and answers as told, 200 by default. */
export function useReceiver() {
  const got: Received[] = []
  const context = { url: '', got, answer: undefined as Answer | undefined }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const type = String((JSON.parse(body) as { type: string }).type)
    const headers = request.headers as Record<string, string>
    const received = { path: request.url ?? '', headers, body, at: Date.now(), type }
    got.push(received)
    if (context.answer) await context.answer(request, response, received)
    if (!response.headersSent) response.end('ok')
  })
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    context.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  })
  return context
}
export type Receiver = ReturnType<typeof useReceiver>

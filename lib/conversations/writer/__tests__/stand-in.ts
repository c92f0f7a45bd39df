import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Connection, openConnection } from '../connection'

export type ChatRequest = {
  model: string
  messages: { role: string; content: string | { text: string }[] }[]
  stream?: boolean
  temperature?: number
  max_tokens?: number
  max_completion_tokens?: number
}
/** What the stand-in does with one request. */
export type Act = (response: ServerResponse, request: ChatRequest) => void

async function bodyOf(request: IncomingMessage): Promise<ChatRequest> {
  let text = ''
  for await (const chunk of request) text += String(chunk)
  return JSON.parse(text)
}

const usage = { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 }

/** A whole answer of the chat API. */
export const says =
  (content: string, finish_reason = 'stop'): Act =>
  (response, { model }) => {
    const choices = [{ index: 0, message: { role: 'assistant', content }, finish_reason }]
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ id: 'c1', object: 'chat.completion', created: 1, model, choices, usage }))
  }

/** The same in pieces; `cut` breaks the connection before the end. */
export const streams =
  (pieces: readonly string[], cut = false): Act =>
  (response, { model }) => {
    const chunk = (delta: object, finish_reason: string | null = null) =>
      `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model, choices: [{ index: 0, delta, finish_reason }] })}\n\n`
    response.setHeader('content-type', 'text/event-stream')
    for (const content of pieces) response.write(chunk({ content }))
    if (cut) {
      setTimeout(() => response.destroy(), 30)
      return
    }
    response.write(chunk({}, 'stop'))
    response.write(
      `data: ${JSON.stringify({ id: 'c1', object: 'chat.completion.chunk', created: 1, model, choices: [], usage })}\n\n`,
    )
    response.end('data: [DONE]\n\n')
  }

export const fails =
  (status: number): Act =>
  (response) => {
    response.statusCode = status
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ error: { message: 'no', type: 'x', code: null } }))
  }

export const garbage: Act = (response) => {
  response.setHeader('content-type', 'application/json')
  response.end('{"choices": "‹not what the API says›"')
}

export const hangs: Act = () => undefined

/** A local server that speaks the chat API: it does one act a request, the last one for good. */
export async function standIn(...acts: Act[]) {
  const requests: ChatRequest[] = []
  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      requests.push(body)
      acts[Math.min(requests.length, acts.length) - 1]?.(response, body)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const connection: Connection = {
    ...openConnection({
      baseUrl: `http://127.0.0.1:${port}/v1`,
      defaultModel: 'gpt-4.1-mini',
      timeoutMs: 5000,
      prices: '',
    }),
    backoffMs: 5,
  }
  const close = async () => {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  return { connection, requests, close }
}

// What the parts of the demo share: its API client, and how it tells what happens.

/** Where the demo's server is. */
export const url = process.env['DEMO_URL'] ?? 'http://127.0.0.1:3000'
const token = process.env['DEMO_TOKEN'] ?? ''

export const say = (text: string) => process.stdout.write(`${text}\n`)
export const number = new Intl.NumberFormat('en-US')
export const reais = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'BRL' })
export const percent = (share: number) => `${(share * 100).toFixed(2)} %`
export const pause = (ms: number) => new Promise((resume) => setTimeout(resume, ms))

/** A body that is not JSON. */
type Text = { text: string; type: string }
const isText = (body: unknown): body is Text =>
  typeof body === 'object' && body !== null && 'text' in body && 'type' in body

/**
 * A call of the public API with the demo company's token.
 * @throws Error with the answer's text for any status that is not 2xx
 */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': isText(body) ? body.type : 'application/json',
      'accept-language': 'en',
    },
    ...(body !== undefined && { body: isText(body) ? body.text : JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`)
  return (await response.json()) as T
}

const bar = (share: number) => '█'.repeat(Math.round(share * 30)).padEnd(30, '░')
export const live = process.stdout.isTTY

/** A line that is written over; nothing where nobody looks on. */
export function progress(share: number, text: string): void {
  if (live) process.stdout.write(`\r  ${bar(share)} ${text}   `)
}

/** The line that stays where the progress was. */
export const settle = (text: string) => say(`${live ? '\r' : ''}  ${text}`.padEnd(80))

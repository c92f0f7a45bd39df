import { type Call, registerCompany } from './server'

export type MadeEndpoint = { endpoint_id: string; url: string; secret: string; status: string }
export type Delivery = {
  delivery_id: string
  event_id: string
  event_type: string
  state: string
  attempts: number
  tries: { number: number; status: number | null; error: string | null; answer: string }[]
}

/** A name that never resolves (RFC 6761). */
export const publicUrl = 'https://hooks.example.invalid/aval'

async function done<T>(call: Call, method: string, path: string, json?: unknown): Promise<T> {
  const { status, body, text } = await call<T>(method, path, json === undefined ? {} : { json })
  if (status >= 300) throw new Error(`${method} ${path} answered ${status}: ${text}`)
  return body
}

export const makeEndpoint = (call: Call, more: Record<string, unknown> = {}) =>
  done<MadeEndpoint>(call, 'POST', '/webhook-endpoints', { url: publicUrl, event_types: ['*'], ...more })

export async function companyWithEndpoint(baseUrl: string, more: Record<string, unknown> = {}) {
  const company = await registerCompany(baseUrl)
  return { ...company, endpoint: await makeEndpoint(company.call, more) }
}

/** Something that is told: a data set opened and deleted. */
export async function makeNoise(call: Call): Promise<string> {
  const { dataset_id: id } = await done<{ dataset_id: string }>(call, 'POST', '/datasets', { name: 'Pedidos' })
  await done(call, 'DELETE', `/datasets/${id}`)
  return id
}

/** Two endpoints that listen to what seldom happens, the first with one delivery. */
export async function webhookWorld(call: Call) {
  const events = { event_types: ['dataset.deleted'] }
  const { endpoint_id: endpointId, secret } = await makeEndpoint(call, events)
  const { endpoint_id: disposableId } = await makeEndpoint(call, events)
  const sent = await done<Delivery>(call, 'POST', `/webhook-endpoints/${endpointId}/test`, {})
  return { endpointId, disposableId, secret, deliveryId: sent.delivery_id }
}
export type WebhookWorld = Awaited<ReturnType<typeof webhookWorld>>

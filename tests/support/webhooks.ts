import { sure } from './company-world'
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

/** An address of documentation, reachable by nobody. */
export const publicUrl = 'https://93.184.216.34/aval'

export const makeEndpoint = (call: Call, more: Record<string, unknown> = {}) =>
  sure<MadeEndpoint>(call, 'POST', '/webhook-endpoints', { url: publicUrl, event_types: ['*'], ...more })

export async function companyWithEndpoint(baseUrl: string, more: Record<string, unknown> = {}) {
  const company = await registerCompany(baseUrl)
  return { ...company, endpoint: await makeEndpoint(company.call, more) }
}

/** Something that is told: a data set opened, filled a little and deleted. */
export async function makeNoise(call: Call): Promise<string> {
  const { dataset_id: id } = await sure<{ dataset_id: string }>(call, 'POST', '/datasets', { name: 'Pedidos' })
  await sure(call, 'DELETE', `/datasets/${id}`)
  return id
}

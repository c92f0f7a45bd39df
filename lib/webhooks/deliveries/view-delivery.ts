import { unsealJson } from '@/lib/platform/crypto/company-key'
import type { EndpointRow } from '../endpoints/repository'
import { openEndpoint } from '../endpoints/secrets'
import { attemptPlace } from '../sending/store-attempt'
import { type AttemptRow, attemptsOf, type DeliveryRow } from './repository'

export type AttemptView = Omit<AttemptRow, 'blob'> & { snippet: string }
/** A delivery with every try of it and the address it goes to now. */
export type DeliveryView = { row: DeliveryRow; url: string; attempts: AttemptView[] }

async function viewAttempt({ blob, ...row }: AttemptRow): Promise<AttemptView> {
  const place = attemptPlace(row.companyId, row.deliveryId, row.number)
  const { snippet } = await unsealJson<{ snippet: string }>(place, blob)
  return { ...row, snippet }
}

export async function viewDelivery(endpoint: EndpointRow, row: DeliveryRow): Promise<DeliveryView> {
  const tries = await attemptsOf(row.companyId, row.id)
  return { row, url: (await openEndpoint(endpoint)).url, attempts: await Promise.all(tries.map(viewAttempt)) }
}

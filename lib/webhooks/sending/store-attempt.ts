import { sealJson } from '@/lib/platform/crypto/company-key'
import { type DeliveryRow, insertAttempt } from '../deliveries/repository'
import type { Tried } from './call-endpoint'

export const attemptPlace = (companyId: string, deliveryId: string, number: number) => ({
  companyId,
  table: 'webhook_attempts',
  row: `${deliveryId}:${number}`,
})

/** Keeps one try; the start of its answer sealed, since we cannot know what it says. */
export async function storeAttempt(
  { companyId, id: deliveryId }: Pick<DeliveryRow, 'companyId' | 'id'>,
  number: number,
  tried: Omit<Tried, 'retryAfter'>,
): Promise<void> {
  const { at, durationMs, status, errorCode, snippet } = tried
  const blob = await sealJson(attemptPlace(companyId, deliveryId, number), { snippet })
  await insertAttempt({ deliveryId, number, companyId, at, durationMs, status, errorCode, blob })
}

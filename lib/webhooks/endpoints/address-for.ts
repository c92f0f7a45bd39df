import { everyWebhookEvent } from '@/db/constants/webhooks'
import { enabledEndpoints } from './repository'
import { openEndpoint } from './secrets'

/**
 * Where the company's systems are told of an event, for rooms that name it in an answer: the oldest enabled endpoint's
 * address, without the query, which may hold a key. Undefined where nobody listens.
 */
export async function webhookAddressFor(companyId: string, eventType: string): Promise<string | undefined> {
  const listening = (await enabledEndpoints(companyId)).filter(
    ({ eventTypes }) => eventTypes.includes(everyWebhookEvent) || eventTypes.includes(eventType),
  )
  const [first] = listening.sort((a, b) => a.createdAt - b.createdAt)
  if (!first) return undefined
  const { origin, pathname } = new URL((await openEndpoint(first)).url)
  return origin + pathname
}

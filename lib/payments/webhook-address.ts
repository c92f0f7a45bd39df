import { singleton } from '@/lib/platform/singleton'

type Reader = (companyId: string, eventType: string) => Promise<string | undefined>
const port = singleton('webhook-addresses', (): { read?: Reader } => ({}))

/** Told once at the start who knows where a company's systems listen. */
export function provideWebhookAddresses(read: Reader): void {
  port.read = read
}

/** Where the company's own system is told of an event; null where it listens nowhere. */
export const webhookAddress = async (companyId: string, eventType: string): Promise<string | null> =>
  (await port.read?.(companyId, eventType)) ?? null

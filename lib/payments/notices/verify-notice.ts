import { Webhook, WebhookVerificationError } from 'standardwebhooks'
import { unauthorized } from '@/lib/platform/errors'
import type { Inbound } from '../settings/inbound'

/** Headers of Standard Webhooks. */
export type SignedHeaders = { 'webhook-id': string; 'webhook-timestamp': string; 'webhook-signature': string }

const headersOf = (headers: Headers): SignedHeaders => ({
  'webhook-id': headers.get('webhook-id') ?? '',
  'webhook-timestamp': headers.get('webhook-timestamp') ?? '',
  'webhook-signature': headers.get('webhook-signature') ?? '',
})

function signedWith(secret: string, bytes: Buffer, headers: SignedHeaders): boolean {
  try {
    new Webhook(secret).verify(bytes, headers, { jsonParse: false })
    return true
  } catch (error) {
    if (error instanceof WebhookVerificationError) return false
    throw error
  }
}

/**
 * Holds a notice against its company's secrets (Standard Webhooks: HMAC-SHA-256 over id, time and raw bytes, within
 * five minutes). Where the company chose so, its unguessable address is the proof.
 * @throws AppError 401 `signature_invalid`
 */
export function verifyNotice({ auth, secrets }: Inbound, bytes: Uint8Array, headers: Headers): void {
  if (auth === 'address') return
  const signed = headersOf(headers)
  const raw = Buffer.from(bytes)
  if (!secrets.some((secret) => signedWith(secret, raw, signed))) throw unauthorized('signature_invalid')
}

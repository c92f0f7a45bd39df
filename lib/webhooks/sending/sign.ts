import { Webhook } from 'standardwebhooks'

export type Signed = { eventId: string; body: string; at: number }

/**
 * Headers of Standard Webhooks 1.0: one signature per secret, the newest first, parted by spaces.
 * @param at UTC ms; receivers refuse what is more than five minutes off
 */
export function signedHeaders({ eventId, body, at }: Signed, secrets: readonly string[]): Record<string, string> {
  const when = new Date(at)
  return {
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(at / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(eventId, when, body)).join(' '),
  }
}

/** An entry of the trail as the page shows it. */
export type AuditEntry = {
  id: string
  seq: number
  at: string
  actor: { type: 'user' | 'token' | 'system' | 'public'; id: string }
  action: string
  resource: { type: string; id: string }
  details: Record<string, unknown>
  request_id: string
  prev_hash: string
  hash: string
}

export type ActorName = { type: 'user' | 'token'; id: string; name: string; ended: boolean }

export const groups = [
  'session',
  'company',
  'member',
  'invite',
  'token',
  'signing_key',
  'dataset',
  'model',
  'decision',
] as const
export type Group = (typeof groups)[number]

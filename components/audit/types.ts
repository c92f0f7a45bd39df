import type { AuditEntryReply } from '@/lib/audit'
import type { NamedActor } from '@/lib/identity'

export type AuditEntry = AuditEntryReply
export type ActorName = NamedActor

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
  'portfolio',
  'customer',
  'debt',
  'recovery_model',
  'policy',
  'preference',
  'control_group',
  'persona',
  'conversation',
  'agreement',
  'promise',
  'charge',
  'pay_link',
  'payment_notice',
  'payment',
  'bank_file',
  'bank_line',
  'payment_settings',
  'webhook_endpoint',
  'metrics_settings',
  'report',
  'event',
] as const
export type Group = (typeof groups)[number]

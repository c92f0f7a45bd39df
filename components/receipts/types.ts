import type { ReceivedReply, ReconciliationReply } from '@/lib/payments'

export const receivedPeriods = ['7d', '30d', '90d'] as const
export type ReceivedPeriod = (typeof receivedPeriods)[number]

export type ReceivedLine = { received: ReceivedReply; name: string; document: string }
export type Findings = ReconciliationReply['findings']

import type { LoopReply } from '@/lib/analytics'

export type Loop = LoopReply
export type Band = LoopReply['bands'][number]

/** Money of the wire as cents. */
export const centsOf = (amount: number) => Math.round(amount * 100)

export const loopRanges = ['90d', '1y', '2y', '5y'] as const
export type LoopRange = (typeof loopRanges)[number]
export const loopDays: Record<LoopRange, number> = { '90d': 90, '1y': 365, '2y': 730, '5y': 1_825 }

/** The range that an address names; a year for anything else. */
export const rangeOf = (text: string | undefined): LoopRange => loopRanges.find((range) => range === text) ?? '1y'

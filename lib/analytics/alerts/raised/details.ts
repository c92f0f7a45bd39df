import type { AlertEnding } from '@/db/constants/alerts'
import type { AlertRow } from '@/lib/platform/alerts'
import type { Interval } from '../../core/interval'
import type { Reading } from '../core/judge-rule'
import type { RuleContent } from '../core/shipped-rules'

type StoredReading = { value: number; n: number; interval: Interval | null }

/** What an alert of a rule keeps: the rule as it was, and what it read. In the metric's own unit, cents for money. */
export type RuleDetails = Pick<
  RuleContent,
  | 'name'
  | 'metric'
  | 'dimension'
  | 'value'
  | 'simulated'
  | 'windowMinutes'
  | 'direction'
  | 'threshold'
  | 'clearAt'
  | 'minimumCount'
  | 'deliver'
> & {
  key: string
  /** Judged stretch when it was raised, UTC ms. */
  from: number
  to: number
  raised: StoredReading
  /** As it was looked at last while open. */
  latest?: StoredReading & { at: number }
  /** 0 while the window holds enough. */
  thinSince?: number
  ending?: AlertEnding
  /** When each telling was made, UTC ms: `raised:email`, `resolved:webhook`. */
  told?: Record<string, number>
}

export const storedReading = ({ value, n, interval }: Reading): StoredReading => ({ value: value ?? 0, n, interval })

export const isRuleAlert = (row: AlertRow): row is AlertRow & { details: RuleDetails } => row.kind === 'rule'
export const detailsOf = (row: AlertRow): RuleDetails => row.details as RuleDetails

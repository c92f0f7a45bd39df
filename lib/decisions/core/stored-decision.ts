import type { Condition } from '@/lib/ml'

export type Value = number | boolean | string | null

export type StoredReason = {
  feature: string
  value: Value
  condition: Condition
  contribution: number
  marginContribution: number
}
export type StoredRule = { feature: string; value: Value; condition: Condition; satisfied: boolean }
export type StoredChange = { feature: string; from: Value; to: Value }
export type UnknownValue = { feature: string; value: string }

/** Sums of what the columns that are not listed as reasons added. */
export type OtherReasons = { features: number; contribution: number; marginContribution: number }

/** Why a model answered as it did. Conditions name categories by their number in the model, which never changes. */
export type Explained = {
  /** Probability and margin before anything is known of the order; with all contributions they sum to the answer's. */
  base: number
  baseMargin: number
  margin: number
  reasons: StoredReason[]
  others: OtherReasons
  rules: StoredRule[]
  /** How an anchor held on training rows; null for a tree's own path. */
  anchor: { precision: number; coverage: number; rows: number } | null
  counterfactual: StoredChange[]
  /** Null when no change of the actionable columns was found that turns the answer. */
  counterfactualProbability: number | null
  /** Whether every change was looked at; an ensemble's are too many. */
  searchedAll: boolean
}

/** What a decision keeps sealed: enough to show it as given and to replay it. */
export type StoredDecision = Explained & {
  orderId: string
  customerId: string | null
  features: Record<string, Value>
  missing: string[]
  unknownValues: UnknownValue[]
  unused: string[]
  reviewFrom: number | null
  reviewTo: number | null
  latencyMs: number
}

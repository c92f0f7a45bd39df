import type { Condition } from '@/lib/ml'

export type Value = number | boolean | string | null

type StoredReason = { feature: string; value: Value; condition: Condition; contribution: number }
type StoredRule = { feature: string; value: Value; condition: Condition; satisfied: boolean }
type StoredChange = { feature: string; from: Value; to: Value }
export type UnknownValue = { feature: string; value: string }

/** Why a model answered as it did. Conditions name categories by their number in the model, which never changes. */
export type Explained = {
  base: number
  reasons: StoredReason[]
  rules: StoredRule[]
  counterfactual: StoredChange[]
  counterfactualProbability: number | null
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

/** Answers to an order; `review` asks for a person. */
export const decisionKinds = ['approved', 'rejected', 'review'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** What a person may answer instead. */
export const reviewKinds = ['approved', 'rejected'] as const
export type ReviewKind = (typeof reviewKinds)[number]

export const directions = ['toward_approval', 'toward_rejection'] as const
export type Direction = (typeof directions)[number]

export const maxBatchDecisions = 5_000

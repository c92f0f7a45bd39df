export const agreementStates = ['proposed', 'accepted', 'active', 'completed', 'broken', 'cancelled'] as const
export type AgreementState = (typeof agreementStates)[number]

export const promiseStates = ['open', 'kept', 'broken'] as const
export type PromiseState = (typeof promiseStates)[number]

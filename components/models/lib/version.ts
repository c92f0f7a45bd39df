import type { ModelSummaryReply } from '@/lib/models'

/** A version in a list, with what was set of its learner. */
export type Version = ModelSummaryReply & { options: Record<string, number> }

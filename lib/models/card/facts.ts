import type { DriftReference } from '@/lib/ml'
import type { ModelReply, SegmentsReply } from '../contract'

/** All that a card tells of a version. */
export type CardFacts = {
  model: ModelReply
  /** Of each column that groups people or orders, on the held-out rows. */
  segments: SegmentsReply[]
  /** What later orders are compared with. */
  reference: DriftReference
}

import type { RoiReply } from '@/lib/analytics'
import type { ControlGroupReply } from '@/lib/portfolios'

export type Roi = RoiReply
export type ControlGroup = ControlGroupReply
export type Side = NonNullable<Roi['treated']>

import type { DueToday } from '@/lib/payments'
import type { ContactHours } from './core/heat'

/** What the lower half shows beside the overview's own figures; the page asks the rooms for it. */
export type LowerData = {
  /** Of which money the promises are. */
  simulated: boolean
  /** `hidden`: the viewer may not see payments. */
  promises: { state: 'ready'; due: DueToday } | { state: 'hidden' | 'failed' }
  /** Names of the personas by number, in the viewer's company. */
  personas: Record<number, string>
  /** The company's own window; null where the viewer may not see the policy. */
  contact: ContactHours | null
  /** Whether the viewer may acknowledge alerts. */
  canAcknowledge: boolean
}

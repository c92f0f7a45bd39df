import { acts } from '../../db/constants/acts.ts'
import type { Day, ReadAmount, ReadDate } from '../negotiation/index.ts'

export { acts }
export type Act = (typeof acts)[number]

/** Steps of willingness and of capacity. Silence is `unknown`, never `low`. */
export const levels = ['high', 'medium', 'low', 'unknown'] as const
export type Level = (typeof levels)[number]

export const emotions = ['cooperative', 'neutral', 'stressed', 'resistant'] as const
export type Emotion = (typeof emotions)[number]

/** What the agent's last turn was; `none` when the customer writes first. */
export const prevKinds = [
  'none',
  'identify',
  'offers',
  'ask_preference',
  'ask_date',
  'confirm',
  'pix_sent',
  'reminder',
  'ask_reason',
  'closing',
] as const
export type PrevKind = (typeof prevKinds)[number]

export type Turn = { role: 'agent' | 'customer'; text: string }

/** What an act says more exactly, as far as the text does. */
export type ActArgs = {
  /** Counts from 1 in the list as last shown. */
  option?: number
  /** A choice by its nature, left to who knows the list. */
  pick?:
    | 'cheapest'
    | 'smallest_instalment'
    | 'dearest'
    | 'middle'
    | 'cash'
    | 'instalments'
    | 'fewest_instalments'
    | 'most_instalments'
  amountCents?: number
  installments?: number
  date?: Day
  /** 1–31. */
  dayOfMonth?: number
  discountBasisPoints?: number
  /** A partial opt-out: what is not to be used, or the only thing that may be. */
  channel?: { name: 'whatsapp' | 'sms' | 'email' | 'phone'; only: boolean }
  /** Not on this number. */
  number?: 'this'
  place?: 'work'
  /** The only hours wanted, whole hours 0–24 of the customer's day. */
  hours?: { from?: number; to?: number }
  /** Days not wanted. */
  days?: 'weekend'
}

/** One side of an axis. `score`: 0.9 of what is high, 0.5 of medium and unknown, 0.1 of low, weighed by probability. */
export type AxisPart = { score: number; level: Level; probabilities: Record<Level, number> }
/** The rule that spoke. */
export type RulePart = AxisPart & { rule: string }
export type Axis = {
  /** The two parts weighed; null while the level is `unknown`. */
  score: number | null
  level: Level
  learned: AxisPart
  /** null when no rule speaks, and then the learned part counts alone. */
  rules: RulePart | null
}

export type EmotionPart = { label: Emotion; probabilities: Record<Emotion, number> }
export type EmotionalState = EmotionPart & {
  /** 0 calm – 1 in anguish. */
  distress: number
  learned: EmotionPart
  rules: (EmotionPart & { rule: string }) | null
}

export type Intent = {
  act: Act
  actArgs: ActArgs
  /** Others the message holds too, likeliest first. */
  secondaryActs: Act[]
  /** Probability of `act`, calibrated on messages kept from training. */
  confidence: number
  /** `confidence` is below `CONFIDENCE_THRESHOLD`: ask, do not guess. */
  uncertain: boolean
  paymentWillingness: Axis
  financialCapacity: Axis
  emotionalState: EmotionalState
  amounts: ReadAmount[]
  /** Empty without `now`. */
  dates: ReadDate[]
  /** What the message was read as an answer to. */
  prev: PrevKind
}

import type { Persona } from '../core/persona'
import type { ReplyPlan } from '../core/reply-plan'

/** What a writer gets: how to speak, what to say, which placeholders exist, what was said. */
export type WriteRequest = {
  persona: Persona
  plan: ReplyPlan
  /** Names of the placeholders that have a value; never the values. */
  names: readonly string[]
  /** Customer text is data: it is quoted to the model, never joined to its instructions. */
  transcript: readonly { role: 'agent' | 'customer'; text: string }[]
  /** Chooses among wordings; the same request gives the same offline text. */
  seed: number
  /** Of the call that began the conversation; wording only. */
  style?: { conversationStyle?: string; customInstructions?: string }
  /** Overrides of the persona's model settings. */
  settings?: { model?: string; temperature?: number; maxTokens?: number }
}

export type Written = {
  /** With `{{placeholders}}`. */
  text: string
  provider: 'offline' | 'openai'
  model: string
  /** Why the offline writer took over, or null. */
  fallback: 'timeout' | 'error' | 'empty' | null
  attempts: number
  tokensIn: number
  tokensOut: number
  /** Millionths of a US dollar; 0 for a model without a known price. */
  costMicros: number
  ms: number
}

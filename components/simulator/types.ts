import type { Intent } from '@/components/conversations/types'

export type SimulatorCustomer = { id: string; name: string; days: number; invented: boolean }
export type SimulatorPersona = { number: number; name: string }

export type ScriptedLine = { text: string | null; proof: string | null }
export type Silence = { follow_up: 'sent' | 'escalated' | 'not_needed' | 'later' }

/** A message on its way: what was said, what was understood, and as much of the reply as has come. */
export type Pending = { text: string; intent: Intent | null; reply: string }

import type { z } from 'zod'
import { agreedByConversation, paidByConversation } from '@/lib/payments'
import type { Context } from '@/lib/platform/context'
import { conversationCounts, type PersonaCount, personasOfConversations } from './repository'
import type { figuresQuery } from './schemas'

/** Of the conversations a persona held that began in the range. */
export type Figures = {
  conversations: number
  /** Conversations with a confirmed payment attributed to them that was not sent back. */
  successes: number
  /** Sum of those payments, less what went back. */
  recoveredCents: number
  /** Conversations with an agreement, paid or not. */
  agreements: number
  /** Sum of those agreements. */
  agreedCents: number
  complaints: number
  /** 1–5; null without an answer. */
  satisfaction: number | null
  answers: number
}
export type FigureRange = { from: number; to: number; simulated: boolean }

const month = 30 * 86_400_000

/** The range asked for; the last 30 days where none is named. */
export function rangeOf(ctx: Context, { from, to, simulated }: z.output<typeof figuresQuery>): FigureRange {
  const until = to ?? ctx.now()
  return { from: from ?? until - month, to: until, simulated: simulated === 'true' }
}

const none: Figures = {
  conversations: 0,
  successes: 0,
  recoveredCents: 0,
  agreements: 0,
  agreedCents: 0,
  complaints: 0,
  satisfaction: null,
  answers: 0,
}

function figuresFrom({ conversations, complaints, satisfactionSum, answers }: PersonaCount): Figures {
  const satisfaction = answers > 0 ? satisfactionSum / answers : null
  return { ...none, conversations, complaints, satisfaction, answers }
}

type Money = Pick<Figures, 'successes' | 'recoveredCents' | 'agreements' | 'agreedCents'>

/** Counts what one conversation was agreed to pay and what it paid, cents; undefined where there is none. */
export function countMoney(sums: Money, agreedCents: number | undefined, paidCents: number | undefined): void {
  if (agreedCents !== undefined) sums.agreements += 1
  if (paidCents !== undefined) sums.successes += 1
  sums.agreedCents += agreedCents ?? 0
  sums.recoveredCents += paidCents ?? 0
}

/** Figures by persona id. A conversation counts for the persona that spoke last in it. */
export async function figuresOf(companyId: string, range: FigureRange): Promise<Map<string, Figures>> {
  const [counts, agreed, paid] = await Promise.all([
    conversationCounts(companyId, range),
    agreedByConversation(companyId, range.from, range.simulated),
    paidByConversation(companyId, range.from, range.simulated),
  ])
  const figures = new Map(counts.map((count) => [count.personaId, figuresFrom(count)]))
  const owners = await personasOfConversations(companyId, [...new Set([...agreed.keys(), ...paid.keys()])], range)
  for (const [conversationId, personaId] of owners) {
    const known = figures.get(personaId)
    if (known) countMoney(known, agreed.get(conversationId), paid.get(conversationId))
  }
  return figures
}

export const noFigures = (): Figures => ({ ...none })

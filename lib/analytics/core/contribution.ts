import { type ConversationStage, conversationStages } from '@/db/constants/analytics'
import type { Dims, Part } from './event-part'
import { judgedTurns } from './judge-turn'
import type { MeasureName, Measures } from './measures'
import { openPart, type SessionFacts } from './session-facts'
import { floorTo, minuteMs } from './spans'

function dimsOf({ dims }: SessionFacts): Dims {
  return {
    channel: dims.channel?.[2] ?? '',
    segment: dims.segment?.[2] ?? '',
    persona: dims.persona?.[2] ?? 0,
    portfolioId: dims.portfolioId?.[2] ?? '',
  }
}

const filled = (own: Dims, from: Dims): Dims => ({
  channel: own.channel || from.channel,
  segment: own.segment || from.segment,
  persona: own.persona || from.persona,
  portfolioId: own.portfolioId || from.portfolioId,
})

/** What the conversation itself counts, in the minute where it began; nothing before it is known to have begun. */
function began(facts: SessionFacts): Measures {
  const { beganAt, answered, negotiated, escalated, optedOut, payments, agreements } = facts
  const measures: Measures = {}
  const set = (name: MeasureName, value: number) => {
    if (value !== 0) measures[name] = value
  }
  const money = Object.values(payments)
  const stayed = money.filter(([firstAt, cents, returned]) => firstAt > 0 && cents > returned)
  const isPaid = stayed.length > 0
  const reached: Record<ConversationStage, boolean> = {
    contacted: true,
    answered,
    negotiated,
    agreed: Object.values(agreements).some(([acceptedAt]) => acceptedAt > 0),
    paid: isPaid,
    kept: isPaid && Object.values(agreements).some(([, , , state]) => state === 'completed'),
  }
  // Each stage holds the later ones: who pays on the page without a word has passed them all.
  const furthest = conversationStages.findLastIndex((stage) => reached[stage])
  for (const stage of conversationStages.slice(0, furthest + 1)) measures[stage] = 1
  set('escalated', escalated ? 1 : 0)
  set('opted_out', Number(optedOut))
  set(
    'recovered_cents',
    money.reduce((sum, [, cents, returned]) => sum + cents - returned, 0),
  )
  if (!isPaid) return measures
  set('recovery_ms', Math.max(0, Math.min(...stayed.map(([firstAt]) => firstAt)) - beganAt))
  return measures
}

/**
 * All that a conversation counts, from its facts alone: itself where it began, its judged turns at their minutes, and
 * what its events counted that lacked a dimension, with the conversation's own filled in.
 */
export function contribution(facts: SessionFacts): Part[] {
  const dims = dimsOf(facts)
  const parts: Part[] = Object.entries(facts.open).map(([key, measures]) => {
    const part = openPart(key, measures)
    return { ...part, dims: filled(part.dims, dims) }
  })
  if (facts.beganAt > 0) parts.push({ minute: floorTo(facts.beganAt, minuteMs), dims, measures: began(facts) })
  for (const { at, right } of judgedTurns(facts)) {
    const measures: Measures = right ? { ai_judged: 1, ai_right: 1 } : { ai_judged: 1 }
    parts.push({ minute: floorTo(at, minuteMs), dims, measures })
  }
  return parts
}

/**
 * Every type of the event log. The first three are the founding document's; the names are the wire's, the meanings are
 * in docs/metrics.md.
 */
export const analyticsEventTypes = [
  'conversation_started',
  'payment_proposed',
  'payment_confirmed',
  'message_received',
  'reply_sent',
  'conversation_escalated',
  'conversation_closed',
  'intent_reviewed',
  'agreement_accepted',
  'agreement_completed',
  'agreement_broken',
  'agreement_cancelled',
  'promise_kept',
  'promise_broken',
  'payment_refunded',
  'portfolio_ingested',
  'decision_made',
  'decision_reviewed',
  'outcome_recorded',
] as const
export type AnalyticsEventType = (typeof analyticsEventTypes)[number]

/** What a ticker tells of the log; the rest of it is too much. */
export const tickerEventTypes = [
  'conversation_started',
  'conversation_escalated',
  'agreement_accepted',
  'agreement_completed',
  'agreement_broken',
  'payment_confirmed',
  'payment_refunded',
  'promise_kept',
  'promise_broken',
] as const satisfies readonly AnalyticsEventType[]
export type TickerEventType = (typeof tickerEventTypes)[number]

/** Of the event's form; a reader that knows only 1 still reads 1. */
export const eventSchemaVersion = 1

/** Our own rooms, or whoever called `POST /events`. */
export const eventSources = ['room', 'api'] as const
export type EventSource = (typeof eventSources)[number]

export const eventLimits = {
  /** Of one request. */
  batch: 1_000,
  /** How far its clock may be ahead of ours, ms. */
  aheadMs: 300_000,
  /** The oldest that is taken, ms. */
  oldestMs: 2 * 366 * 86_400_000,
  /** Counted as late from here, ms. */
  lateMs: 300_000,
} as const

export const timeframes = ['1h', '24h', '7d', '30d'] as const
export type Timeframe = (typeof timeframes)[number]

/** Of roll-ups: minute and hour in UTC, day by the company's own clock, and all there ever was. */
export const grains = ['minute', 'hour', 'day', 'ever'] as const
export type Grain = (typeof grains)[number]

/** What roll-ups are told apart by; `all` is the sum, once for each event. */
export const dimensions = ['all', 'channel', 'segment', 'persona', 'portfolio', 'type'] as const
export type Dimension = (typeof dimensions)[number]

export const conversationStages = ['contacted', 'answered', 'negotiated', 'agreed', 'paid', 'kept'] as const
export type ConversationStage = (typeof conversationStages)[number]

/** Upper ends of the response-time buckets, ms; a last one has no end. */
export const responseBucketsMs = [
  50, 100, 150, 200, 300, 400, 500, 750, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000, 30_000, 60_000, 300_000,
] as const

/** What an alert rule may watch; each is defined in docs/metrics.md. */
export const alertMetrics = [
  'recovery_rate',
  'success_rate',
  'answer_rate',
  'ai_accuracy',
  'promise_kept_rate',
  'escalation_rate',
  'response_time',
  'recovered_amount',
  'conversations',
  'payments',
  'blocked_replies_rate',
] as const
export type AlertMetric = (typeof alertMetrics)[number]

export const alertSeverities = ['info', 'warning', 'critical'] as const
export type AlertSeverity = (typeof alertSeverities)[number]

/** `resolved`: the figure came back over the line, by itself. */
export const alertStates = ['open', 'resolved'] as const
export type AlertState = (typeof alertStates)[number]

export const alertDeliveries = ['email', 'webhook'] as const
export type AlertDelivery = (typeof alertDeliveries)[number]

export const reportCadences = ['daily', 'weekly', 'monthly'] as const
export type ReportCadence = (typeof reportCadences)[number]

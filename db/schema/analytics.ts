import type {
  AlertMetric,
  AlertSeverity,
  AnalyticsEventType,
  Dimension,
  EventSource,
  ReportCadence,
} from '../constants/analytics'
import type { Kit } from '../kit'

/** Tables of `lib/analytics`. Nothing here holds personal data but the sealed recipients. */
export function defineAnalytics(kit: Kit) {
  const { table, id, str, json, int, real, bool, cents, ts, blob, index, unique, primaryKey } = kit
  return {
    /** The one typed log that every figure is made of. */
    analyticsEvents: table(
      'analytics_events',
      {
        companyId: id('company_id').notNull(),
        /** Without gaps from 1, in the order of storing: the place in the log. */
        seq: int('seq').notNull(),
        /** The sender's name of it: the same again is not stored. */
        eventId: id('event_id').notNull(),
        type: id('type').$type<AnalyticsEventType>().notNull(),
        version: int('version').notNull(),
        source: id('source').$type<EventSource>().notNull(),
        simulated: bool('simulated').notNull(),
        /** When it happened, and when it came. */
        at: ts('at').notNull(),
        receivedAt: ts('received_at').notNull(),
        /** The conversation; empty outside of one. So the next five where they are not known; persona 0. */
        sessionId: id('session_id').notNull(),
        customerId: id('customer_id').notNull(),
        channel: id('channel').notNull(),
        segment: id('segment').notNull(),
        portfolioId: id('portfolio_id').notNull(),
        persona: int('persona').notNull(),
        /** The type's own fields: `lib/analytics/core/event-fields.ts`. */
        data: json<Record<string, unknown>>('data').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.companyId, t.seq] }),
        unique('analytics_events_id').on(t.companyId, t.eventId),
        index('analytics_events_type').on(t.companyId, t.type, t.seq),
        index('analytics_events_session').on(t.companyId, t.sessionId, t.seq),
      ],
    ),
    /** One row a company: its turn to fold, and how far the log goes. */
    analyticsHeads: table('analytics_heads', {
      companyId: id('company_id').primaryKey(),
      seq: int('seq').notNull(),
      /** The zone by whose clock days are folded. */
      timeZone: str('time_zone', 64).notNull(),
      /** Which roll-ups are read; grows with each rebuild, so that a follower knows its figures are of another making. */
      generation: int('generation').notNull(),
      /** The roll-ups that a rebuild makes beside them, by which clock and how far; 0 without one. */
      buildGeneration: int('build_generation').notNull(),
      buildTimeZone: str('build_time_zone', 64).notNull(),
      buildSeq: int('build_seq').notNull(),
      updatedAt: ts('updated_at').notNull(),
    }),
    analyticsRollups: table(
      'analytics_rollups',
      {
        companyId: id('company_id').notNull(),
        /** Read are those of the head's. */
        generation: int('generation').notNull(),
        simulated: bool('simulated').notNull(),
        /** Empty for the whole company, else a portfolio. */
        scope: id('scope').notNull(),
        /** A `Grain`, or `cohort`: there the bucket is days since ingestion and the value the month of ingestion. */
        grain: id('grain').notNull(),
        /** When the bucket begins, UTC ms; 0 of `ever`. */
        bucket: ts('bucket').notNull(),
        dimension: id('dimension').$type<Dimension | 'cohort'>().notNull(),
        value: id('value').notNull(),
        /** `lib/analytics/core/measures.ts`. */
        measures: json<Record<string, number | number[]>>('measures').notNull(),
      },
      (t) => [
        primaryKey({
          columns: [t.companyId, t.generation, t.simulated, t.scope, t.grain, t.bucket, t.dimension, t.value],
        }),
        index('analytics_rollups_sweep').on(t.grain, t.bucket),
      ],
    ),
    /** What is known of a conversation so far; its part of the roll-ups is a pure function of it. */
    analyticsSessions: table(
      'analytics_sessions',
      {
        companyId: id('company_id').notNull(),
        generation: int('generation').notNull(),
        /** Part of the name: what a sender calls the same, simulated and real, stays apart. */
        simulated: bool('simulated').notNull(),
        sessionId: id('session_id').notNull(),
        /** `lib/analytics/core/session-facts.ts`. */
        facts: json<Record<string, unknown>>('facts').notNull(),
      },
      (t) => [primaryKey({ columns: [t.companyId, t.generation, t.simulated, t.sessionId] })],
    ),
    /** What is known of a credit decision and of what became of it, for the loop. */
    analyticsDecisions: table(
      'analytics_decisions',
      {
        companyId: id('company_id').notNull(),
        decisionId: id('decision_id').notNull(),
        modelId: id('model_id').notNull(),
        modelVersion: int('model_version').notNull(),
        probability: real('probability').notNull(),
        threshold: real('threshold').notNull(),
        /** The model's answer; a person's last one and when, empty and 0 without one. */
        decision: id('decision').notNull(),
        review: id('review').notNull(),
        reviewedAt: ts('reviewed_at').notNull(),
        /** 0 while nothing but its id is known. */
        at: ts('at').notNull(),
        /** The `decision_made` that all of this is from; empty while only others have told of it. */
        madeBy: id('made_by').notNull(),
        /** 0 before an outcome. */
        outcomeAt: ts('outcome_at').notNull(),
        paid: bool('paid').notNull(),
        daysLate: int('days_late'),
        lostCents: cents('lost_cents'),
        /** Keyed index of the company's own customer id; empty without one. */
        customerKey: id('customer_key').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.companyId, t.decisionId] }),
        index('analytics_decisions_at').on(t.companyId, t.at),
      ],
    ),
    /** Money of customers whom the company names itself, to be joined with decisions about them. */
    analyticsRecoveries: table(
      'analytics_recoveries',
      {
        companyId: id('company_id').notNull(),
        eventId: id('event_id').notNull(),
        customerKey: id('customer_key').notNull(),
        at: ts('at').notNull(),
        /** Below 0 where it went back. */
        cents: cents('cents').notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.companyId, t.eventId] }),
        index('analytics_recoveries_customer').on(t.companyId, t.customerKey),
      ],
    ),
    analyticsSettings: table('analytics_settings', {
      companyId: id('company_id').primaryKey(),
      /** Wanted in a month; 0 for none. */
      monthlyTargetCents: cents('monthly_target_cents').notNull(),
      /** Wanted recovery rate, basis points; 0 for none. */
      rateTargetBasisPoints: int('rate_target_basis_points').notNull(),
      /** Costs for the return on investment: `lib/analytics/roi`. */
      costs: json<Record<string, number>>('costs').notNull(),
      version: int('version').notNull(),
      updatedAt: ts('updated_at').notNull(),
    }),
    alertRules: table(
      'alert_rules',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        /** Of a shipped rule its name; of one's own the id. */
        key: id('key').notNull(),
        name: str('name', 120).notNull(),
        metric: id('metric').$type<AlertMetric>().notNull(),
        /** Narrowed to one value of a dimension; `all` and empty for everything. */
        dimension: id('dimension').$type<Dimension>().notNull(),
        value: id('value').notNull(),
        simulated: bool('simulated').notNull(),
        windowMinutes: int('window_minutes').notNull(),
        /** `below` or `above` the threshold it fires. */
        direction: id('direction').$type<'below' | 'above'>().notNull(),
        /** In the metric's own unit: a share, ms, cents, a count. */
        threshold: real('threshold').notNull(),
        /** Back over this it resolves; the threshold or better. */
        clearAt: real('clear_at').notNull(),
        minimumCount: int('minimum_count').notNull(),
        severity: id('severity').$type<AlertSeverity>().notNull(),
        /** Nothing is sent between them by the company's clock (`HH:MM`); empty: always. */
        quietFrom: id('quiet_from').notNull(),
        quietTo: id('quiet_to').notNull(),
        deliver: json<string[]>('deliver').notNull(),
        enabled: bool('enabled').notNull(),
        /** The open alert, empty while all is well. */
        openAlertId: id('open_alert_id').notNull(),
        /** The log's place and the time of the last look. */
        seenSeq: int('seen_seq').notNull(),
        seenAt: ts('seen_at').notNull(),
        version: int('version').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
        /** E-mail recipients, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [unique('alert_rules_key').on(t.companyId, t.key), index('alert_rules_company').on(t.companyId, t.id)],
    ),
    reportSchedules: table(
      'report_schedules',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        name: str('name', 120).notNull(),
        cadence: id('cadence').$type<ReportCadence>().notNull(),
        /** ISO weekday of a weekly one, day of a monthly one, hour by the company's clock. */
        weekday: int('weekday').notNull(),
        day: int('day').notNull(),
        hour: int('hour').notNull(),
        /** What the report shows: the overview's own query. */
        view: json<Record<string, string>>('view').notNull(),
        formats: json<string[]>('formats').notNull(),
        enabled: bool('enabled').notNull(),
        /** Raised by every change, so that a run planned before it does nothing. */
        revision: int('revision').notNull(),
        /** 0 while switched off. */
        nextRunAt: ts('next_run_at').notNull(),
        jobId: id('job_id').notNull(),
        lastRunAt: ts('last_run_at').notNull(),
        /** Empty, `sent` or an error code. */
        lastState: id('last_state').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
        /** Recipients, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [index('report_schedules_company').on(t.companyId, t.id)],
    ),
  }
}

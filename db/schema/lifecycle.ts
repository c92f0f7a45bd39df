import type { RetrainingState, RetrainingTrigger } from '../constants/lifecycle'
import type { Kit } from '../kit'

/** Tables of `lib/lifecycle`. */
export function defineLifecycle(kit: Kit) {
  const { table, id, str, json, int, real, bool, ts, blob, index, primaryKey } = kit
  return {
    retrainings: table(
      'retrainings',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        baseId: id('base_id').notNull(),
        /** Empty when nothing was trained. */
        datasetId: id('dataset_id').notNull(),
        trigger: id('trigger_kind').$type<RetrainingTrigger>().notNull(),
        /** Up to `training`; what became of that training its job knows. */
        state: id('state').$type<RetrainingState>().notNull(),
        skipReason: id('skip_reason').notNull(),
        errorCode: str('error_code', 100).notNull(),
        withOutcomes: bool('with_outcomes').notNull(),
        /** Outcomes recorded up to `until`, UTC ms. */
        until: ts('until').notNull(),
        outcomes: int('outcomes').notNull(),
        outcomesPaid: int('outcomes_paid').notNull(),
        outcomesApproved: int('outcomes_approved').notNull(),
        decisions: int('decisions').notNull(),
        decisionsApproved: int('decisions_approved').notNull(),
        /** Versions whose decisions count. */
        modelIds: json<string[]>('model_ids').notNull(),
        /** How far preparing is: batches and rows stored, the last decision read. */
        batches: int('batches').notNull(),
        prepared: int('prepared').notNull(),
        refused: int('refused').notNull(),
        cursorAt: ts('cursor_at').notNull(),
        cursorId: id('cursor_id').notNull(),
        /** Algorithm, options, weight and name of the training. */
        training: json<Record<string, unknown>>('training').notNull(),
        algorithm: id('algorithm').notNull(),
        trainingJobId: id('training_job_id').notNull(),
        createdAt: ts('created_at').notNull(),
        finishedAt: ts('finished_at'),
      },
      (t) => [
        index('retrainings_company').on(t.companyId, t.id),
        index('retrainings_base').on(t.companyId, t.baseId, t.id),
      ],
    ),
    retrainingSchedules: table(
      'retraining_schedules',
      {
        companyId: id('company_id').notNull(),
        datasetId: id('dataset_id').notNull(),
        cadence: id('cadence').$type<'weekly' | 'monthly'>().notNull(),
        weekday: int('weekday').notNull(),
        day: int('day').notNull(),
        hour: int('hour').notNull(),
        withOutcomes: bool('with_outcomes').notNull(),
        algorithm: id('algorithm').notNull(),
        enabled: bool('enabled').notNull(),
        /** Raised by every change, so that a run planned before it does nothing. */
        revision: int('revision').notNull(),
        /** 0 while switched off. */
        nextRunAt: ts('next_run_at').notNull(),
        jobId: id('job_id').notNull(),
        /** Empty before the first run. */
        lastRetrainingId: id('last_retraining_id').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.companyId, t.datasetId] })],
    ),
    /** Counts of the orders that one version decided in one ISO week. */
    driftWeeks: table(
      'drift_weeks',
      {
        companyId: id('company_id').notNull(),
        modelId: id('model_id').notNull(),
        week: id('week').notNull(),
        orders: int('orders').notNull(),
        /** Orders by bin of the score and of each column, and unseen categories, sealed. */
        blob: blob('blob').notNull(),
        updatedAt: ts('updated_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.companyId, t.modelId, t.week] })],
    ),
    /** How far decisions are counted; moves in one transaction with the counts. */
    driftCursors: table('drift_cursors', {
      companyId: id('company_id').primaryKey(),
      /** The last audit entry whose decisions are counted; entries are numbered in the order of their commits. */
      seq: int('seq').notNull(),
      /** When the latest decision counted was made. */
      at: ts('at').notNull(),
    }),
    driftSettings: table('drift_settings', {
      companyId: id('company_id').primaryKey(),
      enabled: bool('enabled').notNull(),
      watch: real('watch').notNull(),
      act: real('act').notNull(),
      minOrders: int('min_orders').notNull(),
      updatedAt: ts('updated_at').notNull(),
    }),
  }
}

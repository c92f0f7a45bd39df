import type { Kit } from '../kit'

/** Tables of `lib/models`. */
export function defineModels(kit: Kit) {
  const { table, id, str, json, int, real, ts, blob, index, primaryKey } = kit
  return {
    models: table(
      'models',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        version: int('version').notNull(),
        name: str('name', 200).notNull(),
        /** What was trained, and what was asked for (`auto` or the same). */
        algorithm: id('algorithm').notNull(),
        requested: id('requested').notNull(),
        datasetId: id('dataset_id').notNull(),
        datasetName: str('dataset_name', 200).notNull(),
        labelMeaning: id('label_meaning').notNull(),
        target: str('target', 200).notNull(),
        approveLabel: str('approve_label', 200).notNull(),
        rejectLabel: str('reject_label', 200).notNull(),
        /** As asked for, and as trained with, defaults filled in. */
        options: json<Record<string, number>>('options').notNull(),
        trainedOptions: json<Record<string, number>>('trained_options').notNull(),
        positiveWeight: real('positive_weight').notNull(),
        split: json<{ testShare: number; seed: number; timeColumn: string | null }>('split').notNull(),
        threshold: real('threshold').notNull(),
        /** Both or neither: review when from ≤ probability < to. */
        reviewFrom: real('review_from'),
        reviewTo: real('review_to'),
        /** Columns that a customer can change; null = all but the fixed ones. */
        actionable: json<string[]>('actionable'),
        /** At `threshold`, on the held-out rows. */
        metrics: json<Record<string, number>>('metrics').notNull(),
        confusion: json<[[number, number], [number, number]]>('confusion').notNull(),
        featureCount: int('feature_count').notNull(),
        trainingRows: int('training_rows').notNull(),
        testRows: int('test_rows').notNull(),
        trainMs: real('train_ms').notNull(),
        modelHash: id('model_hash').notNull(),
        /** Equal for two versions judged on the very same rows. */
        heldOutHash: id('held_out_hash').notNull(),
        jobId: id('job_id').notNull(),
        createdAt: ts('created_at').notNull(),
      },
      (t) => [
        kit.unique('models_company_version').on(t.companyId, t.version),
        kit.unique('models_job').on(t.jobId),
        index('models_company_dataset').on(t.companyId, t.datasetId),
      ],
    ),
    /** The large parts of a version, each compressed and sealed; `partKinds` of the room names them. */
    modelParts: table(
      'model_parts',
      {
        modelId: id('model_id').notNull(),
        kind: id('kind').notNull(),
        companyId: id('company_id').notNull(),
        blob: blob('blob').notNull(),
      },
      (t) => [primaryKey({ columns: [t.modelId, t.kind] })],
    ),
    /** Which version answers orders. */
    activeModels: table('active_models', {
      companyId: id('company_id').primaryKey(),
      modelId: id('model_id').notNull(),
      since: ts('since').notNull(),
    }),
    /** Which version scores live orders in shadow: at most one a company. */
    challengers: table('challengers', {
      companyId: id('company_id').primaryKey(),
      modelId: id('model_id').notNull(),
      since: ts('since').notNull(),
      actorType: id('actor_type').notNull(),
      actorId: id('actor_id').notNull(),
    }),
    /** The promotion ledger: every swap with the figures it was made on. */
    activations: table(
      'activations',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        modelId: id('model_id').notNull(),
        modelVersion: int('model_version').notNull(),
        /** Empty for the first. */
        previousId: id('previous_id').notNull(),
        previousVersion: int('previous_version').notNull(),
        reason: str('reason', 1000).notNull(),
        threshold: real('threshold').notNull(),
        metrics: json<Record<string, number>>('metrics').notNull(),
        actorType: id('actor_type').notNull(),
        actorId: id('actor_id').notNull(),
        at: ts('at').notNull(),
      },
      (t) => [
        index('activations_company').on(t.companyId, t.id),
        index('activations_model').on(t.companyId, t.modelId, t.id),
      ],
    ),
  }
}

import type { Kit } from '../kit'

/** Tables of `lib/decisions`. */
export function defineDecisions(kit: Kit) {
  const { table, id, str, int, real, bool, cents, ts, blob, index, primaryKey } = kit
  return {
    decisions: table(
      'decisions',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        modelId: id('model_id').notNull(),
        modelVersion: int('model_version').notNull(),
        decision: id('decision').notNull(),
        label: str('label', 200).notNull(),
        probability: real('probability').notNull(),
        threshold: real('threshold').notNull(),
        at: ts('at').notNull(),
        orderIndex: id('order_index').notNull(),
        /** Empty without a customer id. */
        customerIndex: id('customer_index').notNull(),
        inputHash: id('input_hash').notNull(),
        modelHash: id('model_hash').notNull(),
        /** The batch's job, else the decision's own id. */
        batchId: id('batch_id').notNull(),
        batchIndex: int('batch_index').notNull(),
        /** Order, customer, inputs, reasons, rules and counterfactual, sealed. */
        blob: blob('blob').notNull(),
        /** The latest review's answer, empty before one. */
        reviewDecision: id('review_decision').notNull(),
        reviewedAt: ts('reviewed_at').notNull(),
        /** 0 before an outcome is known. */
        outcomeAt: ts('outcome_at').notNull(),
        outcomePaid: bool('outcome_paid'),
        outcomeDaysLate: int('outcome_days_late'),
        outcomeLostCents: cents('outcome_lost_cents'),
      },
      (t) => [
        kit.unique('decisions_batch').on(t.batchId, t.batchIndex),
        index('decisions_company').on(t.companyId, t.at, t.id),
        index('decisions_kind').on(t.companyId, t.decision, t.at, t.id),
        index('decisions_model').on(t.companyId, t.modelId, t.at, t.id),
        index('decisions_order').on(t.companyId, t.orderIndex, t.at, t.id),
      ],
    ),
    decisionReviews: table(
      'decision_reviews',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        decisionId: id('decision_id').notNull(),
        decision: id('decision').notNull(),
        actorType: id('actor_type').notNull(),
        actorId: id('actor_id').notNull(),
        at: ts('at').notNull(),
        /** The reviewer's words, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [index('decision_reviews_decision').on(t.companyId, t.decisionId, t.id)],
    ),
    /** What a challenging version would have answered to a live order, beside the decision. */
    shadowScores: table(
      'shadow_scores',
      {
        decisionId: id('decision_id').notNull(),
        /** The challenger. */
        modelId: id('model_id').notNull(),
        companyId: id('company_id').notNull(),
        modelVersion: int('model_version').notNull(),
        /** When the decision was made. */
        at: ts('at').notNull(),
        /** Null when the challenger could not answer; `fault` tells why. */
        probability: real('probability'),
        threshold: real('threshold').notNull(),
        /** Empty when the challenger could not answer. */
        decision: id('decision').notNull(),
        /** Whether the answer is that of the decision. */
        agrees: bool('agrees').notNull(),
        /** Empty when all went well. */
        fault: id('fault').notNull(),
        /** The column that could not be read, where one could not. */
        faultFeature: str('fault_feature', 200).notNull(),
      },
      (t) => [
        primaryKey({ columns: [t.decisionId, t.modelId] }),
        index('shadow_scores_model').on(t.companyId, t.modelId, t.at, t.decisionId),
        index('shadow_scores_agrees').on(t.companyId, t.modelId, t.agrees, t.at, t.decisionId),
      ],
    ),
    decisionBatches: table('decision_batches', {
      /** The id of its job. */
      id: id('id').primaryKey(),
      companyId: id('company_id').notNull(),
      modelId: id('model_id').notNull(),
      threshold: real('threshold').notNull(),
      reviewFrom: real('review_from'),
      reviewTo: real('review_to'),
      itemCount: int('item_count').notNull(),
      createdAt: ts('created_at').notNull(),
      /** The items as sent, compressed and sealed. */
      blob: blob('blob').notNull(),
    }),
  }
}

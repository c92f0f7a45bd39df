import type { Locale } from '@/db/constants/identity'
import type { Algorithm, JobState, Learner, TrainingStage } from '@/db/constants/models'
import type { Metrics, ModelFeature } from '@/lib/ml'
import type { JobRow } from '@/lib/platform/jobs/repository'
import type {
  ActivationReply,
  MatrixReply,
  MetricsReply,
  ModelReply,
  ModelSummaryReply,
  TrainingJobReply,
} from './contract'
import type { Figures } from './core/figures'
import { fixedColumns } from './core/fixed-columns'
import { wireOptions } from './core/learner-options'
import { drawTree } from './draw-tree'
import type { MatrixAt } from './get-confusion-matrix'
import type { ModelDetail } from './get-model'
import type { ActivationRow } from './repository'
import type { TrainingPayload } from './schemas'
import type { ModelView } from './view'
import { wordsOf } from './wording/words'

const time = (at: number) => new Date(at).toISOString()
const timeOrNull = (at: number | null | undefined) => (at ? time(at) : null)
const listedCategories = 500

/** Stored metrics are JSON, which has no NaN: a figure that could not be computed reads 0. */
function serializeMetrics(stored: Record<string, number>): MetricsReply {
  const figure = (name: keyof Metrics) => (Number.isFinite(stored[name]) ? (stored[name] as number) : 0)
  return {
    accuracy: figure('accuracy'),
    balanced_accuracy: figure('balancedAccuracy'),
    precision: figure('precision'),
    recall: figure('recall'),
    f1: figure('f1'),
    auc: figure('auc'),
    gini: figure('gini'),
    ks: figure('ks'),
    brier: figure('brier'),
    log_loss: figure('logLoss'),
    approval_rate: figure('approvalRate'),
  }
}

export const serializeModelSummary = ({ row, activeSince, challengerSince }: ModelView): ModelSummaryReply => ({
  model_id: row.id,
  version: row.version,
  name: row.name,
  algorithm: row.algorithm as Learner,
  requested: row.requested as Algorithm,
  active: activeSince !== null,
  active_since: timeOrNull(activeSince),
  challenger: challengerSince !== null,
  challenger_since: timeOrNull(challengerSince),
  dataset: { dataset_id: row.datasetId, name: row.datasetName, label_meaning: row.labelMeaning, target: row.target },
  labels: { approve: row.approveLabel, reject: row.rejectLabel },
  threshold: row.threshold,
  review_band: row.reviewFrom === null || row.reviewTo === null ? null : { from: row.reviewFrom, to: row.reviewTo },
  metrics: serializeMetrics(row.metrics),
  confusion_matrix: { labels: [row.approveLabel, row.rejectLabel], matrix: row.confusion },
  feature_count: row.featureCount,
  training_rows: row.trainingRows,
  test_rows: row.testRows,
  train_ms: row.trainMs,
  model_hash: row.modelHash,
  training_job_id: row.jobId,
  created_at: time(row.createdAt),
})

function serializeFeature(feature: ModelFeature, label: string): ModelReply['features'][number] {
  const { min, max, median, integer, step, missing, categoryCounts } = feature.profile
  const byCount = categoryCounts.map((count, c) => ({ count, name: feature.categories[c] ?? '' }))
  const seen = byCount.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count)
  const categories = seen.slice(0, listedCategories).map(({ name }) => name)
  return {
    name: feature.name,
    label,
    type: feature.type,
    monotone: feature.monotone,
    categories,
    min,
    max,
    median,
    integer,
    step,
    missing,
  }
}

function serializeTraining({ leaderboard, calibration, rounds, outOfBag }: Figures) {
  return {
    leaderboard: leaderboard && {
      folds: leaderboard.folds,
      rows: leaderboard.rows,
      why: leaderboard.why,
      contestants: leaderboard.contestants.map((contestant, place) => ({
        algorithm: contestant.algorithm,
        options: wireOptions(contestant.options),
        chosen: place === leaderboard.chosen,
        log_loss: contestant.logLoss,
        log_loss_error: contestant.logLossError,
        auc: contestant.auc,
        auc_error: contestant.aucError,
        brier: contestant.brier,
        train_ms: contestant.trainMs,
      })),
    },
    calibration_report: calibration && {
      applied: calibration.applied,
      brier_before: calibration.brierBefore,
      brier_after: calibration.brierAfter,
      before: calibration.before,
      after: calibration.after,
    },
    rounds: rounds && { kept: rounds.kept, inner_rows: rounds.innerRows, log_loss: rounds.logLoss },
    out_of_bag: outOfBag && {
      rows: outOfBag.rows,
      auc: outOfBag.auc,
      log_loss: outOfBag.logLoss,
      brier: outOfBag.brier,
      accuracy: outOfBag.accuracy,
    },
  }
}

export function serializeModel(detail: ModelDetail, locale: Locale): ModelReply {
  const { row, figures, learned, drawn } = detail
  const words = wordsOf(locale)
  const names = learned.features.map((feature) => feature.name)
  const nameOf = (feature: number) => names[feature] ?? ''
  const { roc, precisionRecall, ks, gains, calibration } = figures.curves
  return {
    ...serializeModelSummary(detail),
    options: row.options,
    trained_options: wireOptions(row.trainedOptions),
    positive_weight: row.positiveWeight,
    split: { test_share: row.split.testShare, seed: row.split.seed, time_column: row.split.timeColumn },
    actionable_columns: row.actionable,
    fixed_columns: fixedColumns(names),
    ...serializeTraining(figures),
    feature_importance: figures.importance.map(({ feature, importance, gain, permutation, shap }) => ({
      feature: nameOf(feature),
      label: words.feature(nameOf(feature)),
      importance,
      gain,
      permutation,
      shap,
    })),
    curves: {
      roc: roc.map((point) => ({
        threshold: point.threshold,
        false_positive_rate: point.falsePositiveRate,
        true_positive_rate: point.truePositiveRate,
      })),
      precision_recall: precisionRecall,
      ks,
      calibration,
      gains,
    },
    threshold_table: figures.thresholdTable,
    histogram: figures.histogram,
    features: learned.features.map((feature) => serializeFeature(feature, words.feature(feature.name))),
    id_columns: figures.idColumns,
    excluded_columns: figures.excluded,
    surrogate: figures.surrogate,
    tree: drawn ? drawTree(drawn, words) : { leaves: 0, depth: 0, truncated: false, nodes: [] },
  }
}

export function serializeTrainingJob(job: JobRow, locale: Locale): TrainingJobReply {
  const payload = job.payload as Partial<TrainingPayload>
  const failed = job.state === 'failed' ? (job.errorCode ?? 'internal') : null
  const result = job.result as { model_id?: string } | null
  return {
    training_job_id: job.id,
    status: job.state as JobState,
    progress: job.progress,
    stage: job.stage as TrainingStage,
    error: failed ? { code: failed, message: wordsOf(locale).jobFault(failed) } : null,
    model_id: result?.model_id ?? null,
    dataset_id: payload.dataset_id ?? '',
    algorithm: (payload.algorithm ?? 'auto') as Algorithm,
    attempts: job.attempts,
    created_at: time(job.createdAt),
    started_at: timeOrNull(job.startedAt),
    finished_at: timeOrNull(job.finishedAt),
  }
}

export const serializeMatrix = ({ row, threshold, matrix, metrics }: MatrixAt): MatrixReply => ({
  model_id: row.id,
  threshold,
  labels: [row.approveLabel, row.rejectLabel],
  matrix,
  metrics: serializeMetrics({ ...metrics }),
})

export const serializeActivation = (row: ActivationRow): ActivationReply => ({
  activation_id: row.id,
  model_id: row.modelId,
  version: row.modelVersion,
  previous: row.previousId === '' ? null : { model_id: row.previousId, version: row.previousVersion },
  reason: row.reason,
  threshold: row.threshold,
  metrics: serializeMetrics(row.metrics),
  actor: { type: row.actorType as ActivationReply['actor']['type'], id: row.actorId },
  at: time(row.at),
})

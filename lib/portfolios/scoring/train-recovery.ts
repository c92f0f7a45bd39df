import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { transaction } from '@/db/client'
import { evaluate } from '@/lib/ml'
import { runTraining } from '@/lib/models'
import { recordAudit } from '@/lib/platform/audit/record'
import { sealBytes } from '@/lib/platform/crypto/company-key'
import { newId } from '@/lib/platform/ids'
import type { JobControl } from '@/lib/platform/jobs/define'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { emit, scheduleRelay } from '@/lib/platform/outbox/publish'
import { systemContext } from '@/lib/platform/system-context'
import type { RecoveryFeatures } from '../core/features'
import { priorProbability } from '../core/prior'
import { recoveryFrame } from '../core/recovery-frame'
import { portfolioEvents } from '../events'
import { rescoreJob } from '../job-names'
import { insertModelRow, newestModelRow, type OutcomeRow, outcomesAfter, type RecoveryModelRow } from './repository'
import { modelPlace } from './scorer'

export const trainRecoveryPayload = z.object({ after_version: z.number().int() })

const pageRows = 5_000
const split = { testShare: 0.3, seed: 42 }
const decidedAt = 0.5

async function allOutcomes(companyId: string): Promise<OutcomeRow[]> {
  const rows: OutcomeRow[] = []
  for (;;) {
    const last = rows.at(-1)
    const page = await outcomesAfter(companyId, last && { at: last.at, debtId: last.debtId }, pageRows)
    rows.push(...page)
    if (page.length < pageRows) return rows
    await nextTurn()
  }
}

/** Held-out figures of the trained model beside those of the prior scorecard on the very same rows. */
async function train(outcomes: OutcomeRow[], signal: AbortSignal) {
  const features = outcomes.map((row) => row.features as unknown as RecoveryFeatures)
  const labels = Uint8Array.from(outcomes, (row) => Number(row.recovered))
  const trained = await runTraining(
    { frame: recoveryFrame(features), labels, split, algorithm: 'auto', options: { seed: split.seed } },
    { signal, onStage: () => undefined },
  )
  const heldOut = trained.testRowIndex
  const byPrior = Float64Array.from(heldOut, (row) => priorProbability(features[row] as RecoveryFeatures))
  const prior = evaluate(trained.testLabels, byPrior, decidedAt)
  const figures = ({ auc, brier, logLoss }: typeof prior) => ({ auc, brier, log_loss: logLoss })
  return {
    model: trained.model,
    better: trained.metrics.brier <= prior.brier,
    metrics: {
      algorithm: trained.algorithm,
      train_rows: trained.trainRows,
      test_rows: trained.testRows,
      ...figures(trained.metrics),
      prior: figures(prior),
      calibration: trained.curves.calibration,
    },
  }
}

/**
 * The job that learns from the company's own outcomes: trained and calibrated in a worker thread, judged on held-out
 * outcomes beside the prior scorecard, stored as a version and put to use when its Brier score is no worse; open debts
 * are then scored anew. Running again after its version was stored changes nothing.
 */
export async function trainRecovery(payload: z.output<typeof trainRecoveryPayload>, control: JobControl) {
  const { companyId, jobId, now, signal } = control
  const newest = await newestModelRow(companyId)
  if ((newest?.version ?? 0) > payload.after_version) return { recovery_model_id: newest?.id ?? null }
  control.report(0.1, 'reading')
  const outcomes = await allOutcomes(companyId)
  control.report(0.2, 'training')
  const { model, better, metrics } = await train(outcomes, signal)
  const at = now()
  const id = newId('recoveryModel', at)
  const row: RecoveryModelRow = {
    id,
    companyId,
    version: payload.after_version + 1,
    active: better,
    outcomes: outcomes.length,
    metrics,
    at,
    blob: await sealBytes(modelPlace(companyId, id), model),
  }
  const ctx = systemContext(companyId, 'portfolios.score', jobId, now)
  await transaction(async () => {
    await insertModelRow(row)
    const told = { version: row.version, outcomes: row.outcomes, active: better }
    await recordAudit(ctx, {
      action: 'recovery_model.trained',
      resource: { type: 'recovery_model', id },
      details: told,
    })
    if (!better) return
    await emit(ctx, { type: portfolioEvents.modelActivated, payload: { recovery_model_id: id, ...told } })
    await enqueue(ctx, { name: rescoreJob, payload: {}, key: id })
  })
  scheduleRelay()
  return { recovery_model_id: id, active: better }
}

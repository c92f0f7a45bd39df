import { z } from 'zod'
import { scoreSources } from '@/db/constants/portfolios'
import { operation } from '@/lib/platform/operation'
import type { RecoveryModelView } from './get-recovery-model'
import type { RecoveryModelRow } from './repository'

const figures = z.object({ auc: z.number().nullable(), brier: z.number(), log_loss: z.number() })

const versionReply = z.object({
  recovery_model_id: z.string(),
  version: z.number().int(),
  active: z.boolean(),
  trained_at: z.iso.datetime(),
  outcomes: z.number().int().describe('Own outcomes it learned from and was judged on.'),
  algorithm: z.string(),
  train_rows: z.number().int(),
  test_rows: z.number().int().describe('Held-out outcomes; all figures are of these.'),
  held_out: figures,
  prior_held_out: figures.describe('The prior scorecard on the same held-out outcomes.'),
  calibration: z.array(z.object({ predicted: z.number(), observed: z.number(), rows: z.number().int() })),
})

export const recoveryModelReply = z.object({
  source: z.enum(scoreSources).describe('What gives the probabilities now.'),
  version: z.string(),
  calibrated: z.boolean().describe('False for the prior: it was never fitted to the company’s data.'),
  active: versionReply.nullable(),
  newest: versionReply.nullable().describe('May be unused: a version no better than the prior is kept, not used.'),
  outcomes: z.object({ recovered: z.number().int(), lost: z.number().int() }),
  needed: z.object({ outcomes: z.number().int(), of_each_kind: z.number().int() }),
})

type Stored = {
  algorithm: string
  train_rows: number
  test_rows: number
  auc: number | null
  brier: number
  log_loss: number
  prior: { auc: number | null; brier: number; log_loss: number }
  calibration: { predicted: number; observed: number; rows: number }[]
}

function serializeVersion(row: RecoveryModelRow | undefined): z.output<typeof versionReply> | null {
  if (!row) return null
  const { algorithm, train_rows, test_rows, auc, brier, log_loss, prior, calibration } = row.metrics as Stored
  return {
    recovery_model_id: row.id,
    version: row.version,
    active: row.active,
    trained_at: new Date(row.at).toISOString(),
    outcomes: row.outcomes,
    algorithm,
    train_rows,
    test_rows,
    held_out: { auc, brier, log_loss },
    prior_held_out: prior,
    calibration,
  }
}

export const serializeRecoveryModel = (view: RecoveryModelView): z.output<typeof recoveryModelReply> => ({
  source: view.active ? 'model' : 'prior',
  version: view.active?.id ?? view.priorVersion,
  calibrated: view.active !== undefined,
  active: serializeVersion(view.active),
  newest: serializeVersion(view.newest),
  outcomes: view.outcomes,
  needed: { outcomes: view.needed.outcomes, of_each_kind: view.needed.eachClass },
})

export const getRecoveryModelOperation = operation({
  id: 'getRecoveryModel',
  method: 'GET',
  path: '/recovery-model',
  tag: 'Portfolios',
  auth: 'bearer',
  scope: 'portfolios:read',
  summary: 'What gives recovery probabilities: the prior scorecard or the company’s own model',
  replies: { 200: { description: 'The model in use and its held-out figures', schema: recoveryModelReply } },
})

export const scoringOperations = [getRecoveryModelOperation]

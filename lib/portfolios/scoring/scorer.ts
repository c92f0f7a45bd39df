import type { ScoreSource } from '@/db/constants/portfolios'
import { type Model, predictRows, unpackModel } from '@/lib/ml'
import { unsealBytes } from '@/lib/platform/crypto/company-key'
import { singleton } from '@/lib/platform/singleton'
import type { RecoveryFeatures } from '../core/features'
import { priorProbability, priorVersion } from '../core/prior'
import { recoveryFrame } from '../core/recovery-frame'
import { activeModelRow, modelRowById, type RecoveryModelRow } from './repository'

/** What gives a company's recovery probabilities at the moment, and its name in the score. */
export type Scorer = {
  source: ScoreSource
  version: string
  probabilities: (features: readonly RecoveryFeatures[]) => ArrayLike<number>
}

const cacheSize = 100
const models = singleton('recovery-models', () => new Map<string, Model>())

export const modelPlace = (companyId: string, id: string) => ({ companyId, table: 'recovery_models', row: id })

const prior: Scorer = {
  source: 'prior',
  version: priorVersion,
  probabilities: (features) => features.map(priorProbability),
}

async function openModel(row: RecoveryModelRow): Promise<Model> {
  const known = models.get(row.id)
  if (known) return known
  const model = unpackModel(await unsealBytes(modelPlace(row.companyId, row.id), row.blob))
  if (models.size >= cacheSize) models.clear()
  models.set(row.id, model)
  return model
}

/** A stored recovery model with its row; undefined for another company's or an unknown id. */
export async function recoveryModel(companyId: string, id: string) {
  const row = await modelRowById(companyId, id)
  return row && { row, model: await openModel(row) }
}

/** The company's own active model, else the prior scorecard. */
export async function scorerOf(companyId: string): Promise<Scorer> {
  const row = await activeModelRow(companyId)
  if (!row) return prior
  const model = await openModel(row)
  return {
    source: 'model',
    version: row.id,
    probabilities: (features) => predictRows(model, recoveryFrame(features)),
  }
}

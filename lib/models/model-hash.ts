import { createHash } from 'node:crypto'
import { openStoredModel } from './core/loaded-model'
import { openPart } from './model-parts'

/**
 * Reads a version's model from the database, past every cache, and fingerprints it; equals the version's `model_hash`
 * while nothing was touched.
 * @throws AppError `not_found`
 */
export async function modelHash(companyId: string, modelId: string): Promise<string> {
  const { model } = openStoredModel(await openPart(companyId, modelId, 'model'))
  return createHash('sha256').update(model).digest('hex')
}

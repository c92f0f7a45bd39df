import { type Context, requireScope } from '@/lib/platform/context'
import { unsealJson } from '@/lib/platform/crypto/company-key'
import { profilePlace } from './complete-dataset'
import { type DatasetProfile, profileDataset } from './live-profile'
import { type Dataset, findDataset } from './repository'

export type DatasetWithProfile = { dataset: Dataset; profile: DatasetProfile }

/**
 * A data set with its profile: the final one when complete, else that of the rows so far.
 * @throws AppError `not_found`
 */
export async function describeDataset(ctx: Context, id: string): Promise<DatasetWithProfile> {
  requireScope(ctx, 'datasets:read')
  const dataset = await findDataset(ctx.companyId, id)
  const profile = dataset.profile
    ? await unsealJson<DatasetProfile>(profilePlace(ctx.companyId, id), dataset.profile)
    : await profileDataset(dataset, false)
  return { dataset, profile }
}

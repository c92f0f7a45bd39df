import { type Dataset, findDataset } from './repository'

/**
 * A data set of the company, without its profile.
 * @throws AppError `not_found` for an unknown id and for another company's
 */
export const getDataset = (companyId: string, id: string): Promise<Dataset> => findDataset(companyId, id)

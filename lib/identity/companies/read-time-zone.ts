import { companyById } from './repository'

/** The zone that a company was registered with; undefined for an unknown company. */
export const readTimeZone = async (companyId: string): Promise<string | undefined> =>
  (await companyById(companyId))?.timeZone

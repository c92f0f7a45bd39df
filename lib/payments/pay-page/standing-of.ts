import type { AgreementRow } from '../agreements/repository'
import { newestAgreement, type PayLinkRow } from './repository'

/** The agreement that a link's page is about: the newest, unless it came to nothing. */
export async function agreementOf(link: PayLinkRow): Promise<AgreementRow | undefined> {
  const found = await newestAgreement(link)
  return found && !['broken', 'cancelled'].includes(found.state) ? found : undefined
}

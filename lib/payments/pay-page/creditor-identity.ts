import type { CollectionPolicy } from '@/lib/portfolios'
import type { PayLinkRow } from './repository'

const fields = {
  creditor_name: 'creditorName',
  creditor_document: 'creditorDocument',
  creditor_address: 'creditorAddress',
} as const

/** What a page must tell of who asks and nobody has given yet, as the collection policy names it (CDC 42-A). */
export const missingIdentity = (policy: CollectionPolicy): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (policy[field] === '' ? [name] : []))

/** Whether a link may show a debt; nothing real hangs on one of the simulator. */
export const tellsCreditor = ({ simulated }: Pick<PayLinkRow, 'simulated'>, policy: CollectionPolicy): boolean =>
  simulated || missingIdentity(policy).length === 0

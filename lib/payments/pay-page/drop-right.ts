import { firstActorOf } from '@/lib/platform/audit/repository'
import type { AgreementRow } from '../agreements/repository'
import { paymentsOfAgreement } from '../settle/repository'
import { dayStart } from './day-start'
import type { OpenLink } from './open-pay-link'
import type { DropRight } from './page-view'
import { droppedSince } from './repository'

/** Choices of one debt that are taken back on a day; after them people help to choose. */
export const dropsOfDay = 5

/** Whether the holder chose it on the page; what was agreed in a conversation or by the company is theirs to end. */
async function chosenOnPage({ companyId, id }: AgreementRow): Promise<boolean> {
  const actor = await firstActorOf(companyId, id, 'agreement.accepted')
  return actor?.actorType === 'public' && actor.actorId.startsWith('lnk_')
}

/** Who may take a choice back now: the page itself, only a person, or nobody once money came. */
export async function dropRight({ link, today, timeZone }: OpenLink, row: AgreementRow): Promise<DropRight> {
  if (row.paidCents > 0 || !['proposed', 'accepted'].includes(row.state)) return 'none'
  if ((await paymentsOfAgreement(row.companyId, row.id)).length > 0) return 'none'
  if (row.state === 'proposed' || !(await chosenOnPage(row))) return 'person'
  const dropped = await droppedSince(link, dayStart(today, timeZone))
  return dropped < dropsOfDay ? 'page' : 'person'
}

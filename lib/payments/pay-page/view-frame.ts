import { maskTaxId } from '@/db/constants/tax-id-mask'
import { localTime } from '@/lib/negotiation'
import { companyFactsOf } from '@/lib/platform/company-facts'
import type { OpenLink } from './open-pay-link'
import type { PayFrame } from './page-view'
import { notesOfLink } from './repository'

/** Whether people are at work at an instant. */
function isOpenAt({ policy, timeZone }: OpenLink, now: number): boolean {
  const { start, end, weekdays } = policy.companyHours
  const { minutes, weekday } = localTime(now, timeZone)
  const time = new Date(minutes * 60_000).toISOString().slice(11, 16)
  return weekdays.some((day) => day % 7 === weekday) && time >= start && time < end
}

/** What every stage of the page tells. */
export async function viewFrame(open: OpenLink): Promise<PayFrame> {
  const { ctx, link, policy, debtor, timeZone, verified, slug } = open
  const [company, notes] = await Promise.all([companyFactsOf(link.companyId), notesOfLink(link)])
  const now = ctx.now()
  const held = notes.filter(({ undoneAt }) => undoneAt === 0).reverse()
  const { start, end, weekdays } = policy.companyHours
  return {
    slug,
    simulated: link.simulated,
    creditor: {
      name: policy.creditorName || company.name,
      document: maskTaxId(policy.creditorDocument || (company.document ?? '')),
      address: policy.creditorAddress,
    },
    timeZone,
    now,
    hours: { start, end, weekdays: [...weekdays], openNow: isOpenAt(open, now), zone: timeZone },
    verified,
    firstName: verified ? debtor.customer.firstName : '',
    told: Object.fromEntries(held.map(({ topic, at }) => [topic, { at }])),
  }
}

import { actorNamesOf } from '@/lib/platform/actor-names'
import { listAlerts } from '@/lib/platform/alerts'
import { companyFactsOf } from '@/lib/platform/company-facts'
import type { Context } from '@/lib/platform/context'
import { alertNames } from '../alerts/raised/alert-names'
import { personaNamesOf, portfolioNameOf } from '../names'
import { getOverview, type OverviewQuery, type OverviewReply } from '../overview'
import { alertsTold } from './tell-alerts'

/** Everything a report is made of. */
export type ReportFacts = {
  overview: OverviewReply
  company: string
  /** Null for the whole company. */
  portfolio: string | null
  /** Empty where the product itself made it. */
  madeBy: string
  personas: Record<number, string>
  alerts: { message: string; severity: string; at: number }[]
}

const mostAlerts = 12

/** @throws AppError as `getOverview` */
export async function gatherReport(ctx: Context, query: OverviewQuery): Promise<ReportFacts> {
  const { companyId, actor, locale } = ctx
  const overview = await getOverview(ctx, query)
  const { portfolio_id: portfolioId, simulated } = overview
  const [company, names, personas, alerts, portfolio] = await Promise.all([
    companyFactsOf(companyId),
    actorNamesOf(companyId, actor.type === 'system' ? [] : [actor.id]),
    personaNamesOf(companyId),
    listAlerts(companyId, { state: 'open' }, { limit: mostAlerts }),
    portfolioId === null ? null : portfolioNameOf(companyId, portfolioId),
  ])
  return {
    overview,
    company: company.name,
    portfolio,
    madeBy: names.get(actor.id) ?? '',
    personas,
    alerts: alertsTold(alerts.data, locale, simulated, await alertNames(companyId, alerts.data)),
  }
}

import type { Fault } from '@/lib/platform/errors'
import { isKnownPortfolio } from '../../realtime/charts/known-portfolio'
import type { RuleRow } from '../repository'
import type { RuleInput } from '../schemas'

type Asked = Pick<RuleInput, 'dimension' | 'dimension_value'>

/** Whether a rule watches a portfolio that the company has no figures of. */
export const watchesUnknown = async (companyId: string, { dimension, dimension_value: value }: Asked) =>
  dimension === 'portfolio' && !(await isKnownPortfolio(companyId, value))

export const portfolioFault = (path: string): Fault => ({ path, code: 'alert_portfolio_unknown' })

/** Rules of portfolios that nobody knows; one that watches it already may stay as it is. */
export async function portfolioFaults(
  companyId: string,
  rows: readonly RuleRow[],
  asked: readonly RuleInput[],
): Promise<Fault[]> {
  const faults: Fault[] = []
  for (const [place, rule] of asked.entries()) {
    const row = rows.find(({ id }) => id === rule.rule_id)
    const stays = row?.dimension === rule.dimension && row.value === rule.dimension_value
    if (!stays && (await watchesUnknown(companyId, rule)))
      faults.push(portfolioFault(`rules[${place}].dimension_value`))
  }
  return faults
}

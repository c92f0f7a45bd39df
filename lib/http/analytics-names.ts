import { personaNames } from '@/lib/conversations'
import { isAppError } from '@/lib/platform/errors'
import { systemContext } from '@/lib/platform/system-context'
import { getPortfolio } from '@/lib/portfolios'

const asking = (companyId: string) => systemContext(companyId, 'analytics', 'names', Date.now)

/** What reports and alerts call personas and portfolios, told by the rooms that have them. */
export const analyticsNames = {
  personas: (companyId: string): Promise<Record<number, string>> => personaNames(asking(companyId)),
  portfolio: async (companyId: string, id: string): Promise<string | undefined> => {
    try {
      const { type, dataSource } = (await getPortfolio(asking(companyId), id)).portfolio
      return `${type} · ${dataSource}`
    } catch (error) {
      if (isAppError(error)) return undefined
      throw error
    }
  },
}

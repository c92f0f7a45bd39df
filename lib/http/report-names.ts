import { listPersonas } from '@/lib/conversations'
import { isAppError } from '@/lib/platform/errors'
import { systemContext } from '@/lib/platform/system-context'
import { getPortfolio } from '@/lib/portfolios'

const asking = (companyId: string) => systemContext(companyId, 'analytics.reports', 'names', Date.now)

/** What reports call personas and portfolios, told by the rooms that have them. */
export const reportNames = {
  personas: async (companyId: string): Promise<Record<number, string>> => {
    const { personas } = await listPersonas(asking(companyId))
    return Object.fromEntries(personas.map(({ row, persona }) => [row.number, persona.name]))
  },
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

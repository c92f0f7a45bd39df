import type { AlertRow } from '@/lib/platform/alerts'
import { type Names, namesOf } from '../../names'

/** What the personas and portfolios that alerts are about are called. */
export const alertNames = (companyId: string, rows: readonly AlertRow[]): Promise<Names> =>
  namesOf(
    companyId,
    rows.map(({ details }) => details),
  )

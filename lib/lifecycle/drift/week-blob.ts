import { sealJson, unsealJson } from '@/lib/platform/crypto/company-key'
import type { WeekCounts } from '../core/week-counts'
import type { WeekRow } from './repository'

const placeOf = ({ companyId, modelId, week }: Pick<WeekRow, 'companyId' | 'modelId' | 'week'>) => ({
  companyId,
  table: 'drift_weeks',
  row: `${modelId}|${week}`,
})

/** Unseen values are the customers', so the counts are sealed. */
export async function sealWeek(
  about: Pick<WeekRow, 'companyId' | 'modelId' | 'week'>,
  counts: WeekCounts,
  updatedAt: number,
): Promise<WeekRow> {
  return { ...about, orders: counts.orders, blob: await sealJson(placeOf(about), counts), updatedAt }
}

export const openWeek = (row: WeekRow): Promise<WeekCounts> => unsealJson<WeekCounts>(placeOf(row), row.blob)

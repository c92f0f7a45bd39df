import { addDays, type Day, dayOf, partsOf } from '@/lib/negotiation'
import { zoneClock } from '@/lib/platform/core/zone-clock'
import { timeZoneOf } from '@/lib/platform/time-zone'
import { lastDayInTime } from '../core/grace'
import type { Settings } from '../settings/settings-of'
import type { ChargeRow } from './repository'

/** The company's civil day at an instant. */
export const todayOf = async (companyId: string, now: number): Promise<Day> => dayOf(now, await timeZoneOf(companyId))

async function endOfDay(companyId: string, day: Day): Promise<number> {
  const { year, month, dayOfMonth } = partsOf(addDays(day, 1))
  return zoneClock(await timeZoneOf(companyId)).instantOf(year, month, dayOfMonth, 0)
}

/**
 * Until when a charge waits (UTC ms): one for a later day through its days of grace, one for today or an earlier day as
 * long as the company's settings say.
 */
export async function expiryOf(settings: Settings, dueDay: Day, now: number): Promise<number> {
  const { companyId, chargeMinutes, graceDays } = settings
  if (dueDay <= (await todayOf(companyId, now))) return now + chargeMinutes * 60_000
  return endOfDay(companyId, lastDayInTime(dueDay, graceDays))
}

/** Whether it was made for a day after the one it was made on: another kind of charge at the bank. */
export const isDueLater = async ({ companyId, dueDay, createdAt }: ChargeRow): Promise<boolean> =>
  dueDay > (await todayOf(companyId, createdAt))

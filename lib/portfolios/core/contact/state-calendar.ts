import type { IsoWeekday, LawId } from '@/db/constants/collection-policy'
import type { TimeWindow } from '../policy/types'
import type { Uf } from './area-codes'

/** When a state's law lets a debtor be called. `laws` is empty where the house's own rule stands in for one. */
export type StateCalendar = { windows: Partial<Record<IsoWeekday, TimeWindow>>; laws: LawId[] }

const weekdays = (start: string, end: string): StateCalendar['windows'] => {
  const window = { start, end }
  return { 1: window, 2: window, 3: window, 4: window, 5: window }
}

/** Elsewhere, and where the state is unknown: the strictest of the known laws. */
const usual: StateCalendar = { windows: weekdays('09:00', '19:00'), laws: [] }

/**
 * SP: Lei 15.426/2014 art. 2. RJ: Lei 6.854/2014 art. 3 as Lei 7.868/2018 has it. ES: Lei 10.626/2017. Alagoas (Lei
 * 7.782/2016) is wider than the usual calendar, which therefore stands.
 */
const byState: Partial<Record<Uf, StateCalendar>> = {
  SP: { windows: { ...weekdays('08:00', '20:00'), 6: { start: '08:00', end: '14:00' } }, laws: ['lei_sp_15426'] },
  RJ: { windows: weekdays('09:00', '19:00'), laws: ['lei_rj_6854'] },
  ES: { windows: weekdays('08:00', '19:00'), laws: ['lei_es_10626'] },
}

/** The calendar of a state; the usual one for null. None opens on national holidays. */
export const stateCalendar = (uf: Uf | null): StateCalendar => (uf && byState[uf]) || usual

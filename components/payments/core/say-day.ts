const dayMs = 86_400_000

/** Whole days from one civil day (`YYYY-MM-DD`) to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)

/** How people name a day: by its distance when near, by its weekday within the week, else by its date. */
export type SaidDay = { key: 'ago' | 'yesterday' | 'today' | 'tomorrow' | 'weekday' | 'date'; days: number }

/** @param days from today; negative when it has passed */
export function sayDay(days: number): SaidDay {
  if (days < -1) return { key: 'ago', days: -days }
  if (days === -1) return { key: 'yesterday', days: 1 }
  if (days === 0) return { key: 'today', days }
  if (days === 1) return { key: 'tomorrow', days }
  return { key: days < 7 ? 'weekday' : 'date', days }
}

import type { WeekDrift } from './week-drift'

/** A column of a week (null: the score) that moved into a band worth telling of. */
export type Shifted = { feature: number | null; psi: number; band: 'watch' | 'act' }

/** What of a week should be told, the score first. */
export function shiftedOf({ score, columns }: WeekDrift): Shifted[] {
  return [{ feature: null, ...score }, ...columns].flatMap(({ feature, psi, band }) =>
    band === 'watch' || band === 'act' ? [{ feature, psi, band }] : [],
  )
}

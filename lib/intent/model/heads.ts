import { acts, emotions, levels } from '../types.ts'

/**
 * Columns of the weight table, side by side. `act` and the axes are multinomial; `present` says for every act on its
 * own whether the message holds it, which is where secondary acts come from.
 */
export const heads = {
  act: { from: 0, classes: acts },
  willingness: { from: 22, classes: levels },
  capacity: { from: 26, classes: levels },
  emotion: { from: 30, classes: emotions },
  present: { from: 34, classes: acts },
} as const
export type Head = keyof typeof heads
export const COLUMNS = 56
/** Multinomial heads, each with a temperature of its own. */
export const multinomial = ['act', 'willingness', 'capacity', 'emotion'] as const
export type Multinomial = (typeof multinomial)[number]

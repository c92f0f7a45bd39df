import type { Measures } from '../../core/measures'

/** Whether anybody was talked to or paid. */
export const worked = ({ contacted = 0, messages = 0, payments = 0 }: Measures): boolean =>
  contacted + messages + payments > 0

/** Whether debts came in. */
export const entered = ({ entered_debts: debts = 0 }: Measures): boolean => debts > 0

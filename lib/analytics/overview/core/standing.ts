import type { Measures } from '../../core/measures'

/** Whether there is anything of collections, not of credit alone. */
export const collected = ({ contacted = 0, messages = 0, payments = 0, entered_debts = 0 }: Measures): boolean =>
  contacted + messages + payments + entered_debts > 0

/** What the rate's n is called: where more came than was told as overdue, that is said. */
export const recoveryNote = (rate: number | null): 'recovery.of' | 'recovery.beyond' =>
  (rate ?? 0) > 1 ? 'recovery.beyond' : 'recovery.of'

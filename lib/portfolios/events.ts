/** Facts of this room; payloads hold ids, counts and cents, never personal data. */
export const portfolioEvents = {
  ingested: 'portfolio.ingested',
  debtsChanged: 'portfolio.debts_changed',
  scored: 'portfolio.scored',
  debtStateChanged: 'debt.state_changed',
  recoveryRecorded: 'debt.recovery_recorded',
  modelActivated: 'recovery_model.activated',
  customerErased: 'customer.erased',
} as const

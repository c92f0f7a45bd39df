import { command } from '@/lib/platform/command'
import { centsFromDecimal } from '@/lib/platform/money'
import { outcomeRecorded } from './events'
import { decisionDetail } from './get-decision'
import { getDecisionRow, updateDecisionRow } from './repository'
import { decisionParams, outcomeInput } from './schemas'

/**
 * Records what became of an order; told again, it replaces what was told before.
 * @throws AppError `not_found`, fault `money_invalid`
 */
export const recordOutcome = command({
  name: 'decision.record_outcome',
  scope: 'decisions:write',
  input: outcomeInput.extend(decisionParams.shape),
  run: async (ctx, { id, paid, days_late: daysLate, amount_lost: lost }) => {
    const row = await getDecisionRow(ctx.companyId, id)
    const outcome = {
      outcomeAt: ctx.now(),
      outcomePaid: paid,
      outcomeDaysLate: daysLate ?? null,
      outcomeLostCents: lost === undefined ? null : centsFromDecimal(lost, 'amount_lost'),
    }
    await updateDecisionRow(ctx.companyId, id, outcome)
    const details = {
      paid,
      paid_before: row.outcomePaid,
      days_late: outcome.outcomeDaysLate,
      replaced: row.outcomeAt > 0,
    }
    return {
      result: await decisionDetail(ctx.companyId, id),
      audit: { action: 'decision.outcome_recorded', resource: { type: 'decision', id }, details },
      events: [outcomeRecorded(row, { paid, daysLate: outcome.outcomeDaysLate, lostCents: outcome.outcomeLostCents })],
    }
  },
})

import type { DebtState } from '@/db/constants/portfolios'

/** What became of a debt's money so far; integer cents. */
export type DebtMoney = {
  /** Overdue when it entered, and what it grew by since. */
  enteredCents: number
  /** What came back, whichever way. */
  recoveredCents: number
  /** What the company last told that is overdue. */
  toldCents: number
  /** Paid here and not yet seen in what the company tells. */
  unseenCents: number
}
export type KnownMoney = DebtMoney & { state: DebtState; overdueDays: number }

/** What one line of the company tells of a debt. */
export type ToldLine = {
  overdueCents: number
  overdueDays: number
  /** The state that the line leaves the debt in. */
  state: DebtState
  outcome: { recovered: boolean; recoveredCents: number } | null
}

/**
 * What a line changes. `enteredMore` fell overdue with it; `leftMore` is no longer overdue and was not paid here, be it
 * paid to the company, forgiven or given up. Overdue open = Σ entered − Σ left − Σ paid here.
 */
export type MoneyStep = {
  money: DebtMoney
  /** It became overdue with this line: a new debt, or a settled one that opens again. */
  entersNow: boolean
  enteredMore: number
  leftMore: number
}

const settled = (state: DebtState) => state === 'paid' || state === 'closed'
const none: DebtMoney = { enteredCents: 0, recoveredCents: 0, toldCents: 0, unseenCents: 0 }

/**
 * The one place where an ingest's line becomes money entered, recovered and left. Money paid here is counted when it is
 * paid (`credited`); a line that shows the same sum gone later does not count it again. An amount that shrinks or goes
 * without a payment here was recovered by the company's own process, unless the line says that it was given up.
 */
export function toldMoney(before: KnownMoney | undefined, line: ToldLine): MoneyStep {
  const open = !settled(line.state)
  if (!before || settled(before.state)) return open ? opens(before, line) : staysSettled(before)
  return open ? staysOpen(before, line) : settles(before, line)
}

/** What is left of an amount that went, once what was paid here is seen in it. */
function seen({ unseenCents }: DebtMoney, goneCents: number) {
  const seenCents = Math.min(Math.max(0, unseenCents), goneCents)
  return { unseenCents: unseenCents - seenCents, restCents: goneCents - seenCents }
}

/** What leaves the overdue sum of a debt that is closed here: all that was told, but for what was paid here. */
export const leftOf = (money: DebtMoney): number => seen(money, money.toldCents).restCents

function opens(before: KnownMoney | undefined, { overdueCents, overdueDays }: ToldLine): MoneyStep {
  const known = before ?? { ...none, overdueDays: 0 }
  // Paid here, and the company's own books do not know it yet: not the next arrears, which are younger.
  if (known.unseenCents > 0 && overdueDays >= known.overdueDays && overdueCents <= known.toldCents) {
    const forgiven = Math.max(0, overdueCents - known.unseenCents)
    const money = { ...moneyOf(known), toldCents: overdueCents, unseenCents: overdueCents }
    return { money, entersNow: false, enteredMore: 0, leftMore: forgiven + known.toldCents - overdueCents }
  }
  const { restCents } = seen(known, known.toldCents)
  const money: DebtMoney = {
    enteredCents: known.enteredCents + overdueCents,
    recoveredCents: known.recoveredCents,
    toldCents: overdueCents,
    unseenCents: 0,
  }
  return { money, entersNow: true, enteredMore: overdueCents, leftMore: restCents }
}

function staysSettled(before: KnownMoney | undefined): MoneyStep {
  if (!before) return { money: none, entersNow: false, enteredMore: 0, leftMore: 0 }
  const { restCents } = seen(before, before.toldCents)
  const money = { ...moneyOf(before), toldCents: 0, unseenCents: 0 }
  return { money, entersNow: false, enteredMore: 0, leftMore: restCents }
}

function staysOpen(before: KnownMoney, { overdueCents }: ToldLine): MoneyStep {
  const grown = Math.max(0, overdueCents - before.toldCents)
  const { unseenCents, restCents } = seen(before, Math.max(0, before.toldCents - overdueCents))
  const money: DebtMoney = {
    enteredCents: before.enteredCents + grown,
    recoveredCents: before.recoveredCents + restCents,
    toldCents: overdueCents,
    unseenCents,
  }
  return { money, entersNow: false, enteredMore: grown, leftMore: restCents }
}

function settles(before: KnownMoney, { outcome }: ToldLine): MoneyStep {
  const { restCents } = seen(before, before.toldCents)
  const money = { ...moneyOf(before), toldCents: 0, unseenCents: 0 }
  const step = { entersNow: false, enteredMore: 0, leftMore: restCents }
  if (outcome && !outcome.recovered) return { ...step, money }
  // Without a sum, all of it came.
  const sum = Math.min(outcome?.recoveredCents || before.toldCents, before.toldCents)
  const gained = seen(before, sum).restCents
  return { ...step, money: { ...money, recoveredCents: before.recoveredCents + gained } }
}

const moneyOf = ({ enteredCents, recoveredCents, toldCents, unseenCents }: DebtMoney): DebtMoney => ({
  enteredCents,
  recoveredCents,
  toldCents,
  unseenCents,
})

/** Money paid here, or sent back where negative. */
export const credited = <T extends Pick<DebtMoney, 'recoveredCents' | 'unseenCents'>>(money: T, cents: number) => ({
  recoveredCents: money.recoveredCents + cents,
  unseenCents: money.unseenCents + cents,
})

/** A settled debt that enters a new experiment begins at nothing: what it was before is another story. */
export const begunAnew = (money: DebtMoney): DebtMoney => ({
  ...money,
  enteredCents: money.toldCents,
  recoveredCents: 0,
})

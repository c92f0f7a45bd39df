import type { DecisionKind } from '@/db/constants/decisions'
import { evaluate } from '@/lib/ml'

/** Orders of champion and challenger that got the same answers and outcome; `paid` null while it is not known. */
export type PairCount = { champion: DecisionKind; challenger: DecisionKind; paid: boolean | null; count: number }

/** Order of the answers in the agreement matrix. */
export const answers = ['approved', 'review', 'rejected'] as const
type Three = [number, number, number]
export type Agreement = {
  orders: number
  disagreements: number
  /** Rows the champion's answer, columns the challenger's. */
  matrix: [Three, Three, Three]
}

export function agreementOf(pairs: readonly PairCount[]): Agreement {
  const matrix: Agreement['matrix'] = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 0],
  ]
  const found: Agreement = { orders: 0, disagreements: 0, matrix }
  for (const { champion, challenger, count } of pairs) {
    const row = matrix[answers.indexOf(champion)] as Three
    row[answers.indexOf(challenger)] = (row[answers.indexOf(challenger)] as number) + count
    found.orders += count
    if (champion !== challenger) found.disagreements += count
  }
  return found
}

/** Approved and paid, or rejected and not paid; asking for a person is neither right nor wrong. */
export const isRight = (answer: DecisionKind, paid: boolean): boolean => answer === (paid ? 'approved' : 'rejected')

export type Verdict = 'champion' | 'challenger' | 'both' | 'neither'

/** Whose answer the outcome bore out. */
export function verdictOf(champion: DecisionKind, challenger: DecisionKind, paid: boolean): Verdict {
  if (isRight(champion, paid)) return isRight(challenger, paid) ? 'both' : 'champion'
  return isRight(challenger, paid) ? 'challenger' : 'neither'
}

export type Judged = {
  orders: number
  paid: number
  /** Of orders that the champion approved. */
  approved: number
  disagreements: number
  championRight: number
  challengerRight: number
}

/** What the known outcomes say of the answers; who was right is counted among the disagreements alone. */
export function judgePairs(pairs: readonly PairCount[]): Judged {
  const judged = { orders: 0, paid: 0, approved: 0, disagreements: 0, championRight: 0, challengerRight: 0 }
  for (const { champion, challenger, paid, count } of pairs) {
    if (paid === null) continue
    judged.orders += count
    if (paid) judged.paid += count
    if (champion === 'approved') judged.approved += count
    if (champion === challenger) continue
    judged.disagreements += count
    if (isRight(champion, paid)) judged.championRight += count
    if (isRight(challenger, paid)) judged.challengerRight += count
  }
  return judged
}

/** Log loss and AUC of probabilities of being paid; AUC null while all outcomes are alike. */
export function scoreProbabilities(
  probabilities: Float64Array,
  paid: Uint8Array,
): { logLoss: number; auc: number | null } {
  const { logLoss, auc } = evaluate(paid, probabilities, 0.5)
  return { logLoss, auc: Number.isNaN(auc) ? null : auc }
}

import { type Day, daysBetween } from '@/lib/negotiation'

export const suggestionKinds = ['payment', 'payment_request', 'agreement', 'refund'] as const
export const suggestionReasons = [
  'equal_amount',
  'same_day',
  'near_day',
  'due_near',
  'payer_name',
  'agreement_ended',
] as const
export type SuggestionReason = (typeof suggestionReasons)[number]

/** Something of the line's very sum that it might be. */
export type Candidate = {
  kind: (typeof suggestionKinds)[number]
  id: string
  agreementId: string
  customerId: string
  amountCents: number
  /** When it was paid, asked for, or falls due. */
  day: Day
  /** The agreement stands no more. */
  ended: boolean
  /** Empty when unknown. */
  name: string
}
export type Suggestion = Omit<Candidate, 'name' | 'ended'> & { score: number; reasons: SuggestionReason[] }

const most = 10
const weights: Record<SuggestionReason, number> = {
  equal_amount: 40,
  same_day: 25,
  near_day: 15,
  due_near: 10,
  payer_name: 30,
  agreement_ended: -15,
}

const words = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2)

/** Whether a text names a person: the first name and one more, banks cut names short. */
export function namesPerson(text: string, name: string): boolean {
  const [first, ...rest] = words(name)
  const told = words(text)
  if (!first || !told.includes(first)) return false
  return rest.some((word) => told.some((part) => part === word || (part.length >= 4 && word.startsWith(part))))
}

function reasonsOf(candidate: Candidate, day: Day, text: string): SuggestionReason[] {
  const apart = Math.abs(daysBetween(candidate.day, day))
  const happened = candidate.kind === 'payment' || candidate.kind === 'refund'
  const near = happened
    ? apart === 0
      ? (['same_day'] as const)
      : apart <= 1
        ? (['near_day'] as const)
        : []
    : apart <= 5
      ? (['due_near'] as const)
      : []
  return [
    'equal_amount',
    ...near,
    ...(candidate.name && namesPerson(text, candidate.name) ? (['payer_name'] as const) : []),
    ...(candidate.ended ? (['agreement_ended'] as const) : []),
  ]
}

/** What a line might be, best first, at most ten; `score` 0–1. None is ever carried out by itself. */
export function suggest(line: { day: Day; description: string }, candidates: readonly Candidate[]): Suggestion[] {
  return candidates
    .map((candidate) => {
      const { name: _, ended: __, ...kept } = candidate
      const reasons = reasonsOf(candidate, line.day, line.description)
      const points = reasons.reduce((sum, reason) => sum + weights[reason], 0)
      return { ...kept, reasons, score: Math.max(0, Math.min(100, points)) / 100 }
    })
    .sort((a, b) => b.score - a.score || (a.day < b.day ? -1 : Number(a.day > b.day)) || (a.id < b.id ? -1 : 1))
    .slice(0, most)
}

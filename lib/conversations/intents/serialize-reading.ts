import type { EmotionPart, Intent } from '@/lib/intent'
import { decimalFromCents } from '@/lib/platform/money'
import { serializeIntent } from '../contract/serialize'
import type { ClassifyIntentReply } from './contract'

const feeling = ({ label, probabilities }: EmotionPart) => ({ label, probabilities })

const amount = ({ span, cents, fromCents, fraction, per, hints }: Intent['amounts'][number]) => ({
  span: [...span],
  ...(cents !== undefined && { amount: decimalFromCents(cents) }),
  ...(fromCents !== undefined && { from_amount: decimalFromCents(fromCents) }),
  ...(fraction && { fraction }),
  per,
  hints,
})

const date = ({ span, relation, day, from, to, dayOfMonth, event, monthly, past }: Intent['dates'][number]) => ({
  span: [...span],
  relation,
  ...(day && { date: day }),
  ...(from && { from }),
  ...(to && { to }),
  ...(dayOfMonth !== undefined && { day_of_month: dayOfMonth }),
  ...(event && { event }),
  monthly: monthly === true,
  past: past === true,
})

export const serializeReading = (intent: Intent): ClassifyIntentReply => {
  const { emotionalState, amounts, dates, prev } = intent
  const { rules } = emotionalState
  return {
    ...serializeIntent(intent),
    emotional_state: {
      ...feeling(emotionalState),
      distress: emotionalState.distress,
      learned: feeling(emotionalState.learned),
      rules: rules && { ...feeling(rules), rule: rules.rule },
    },
    reads_as_answer_to: prev,
    amounts: amounts.map(amount),
    dates: dates.map(date),
    engine: 'builtin',
  }
}

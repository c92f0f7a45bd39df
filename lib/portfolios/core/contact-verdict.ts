import { placeOf } from './contact/area-codes'
import { capRules } from './contact/cap-rules'
import { hourRules } from './contact/hour-rules'
import { standingRules } from './contact/standing-rules'
import type { CheckedRule, ContactCase, ContactRule, ContactVerdict } from './contact/types'

export type { CheckedRule, ContactCase, ContactNote, ContactPreference, ContactVerdict } from './contact/types'

const replyMs = 86_400_000
const horizonMs = 400 * 86_400_000

/** The first instant after `from` at which every rule passes: each step goes to where the last failing rule opens. */
function firstAllowed(rules: ContactRule[], from: number): number | undefined {
  let at = from
  while (at < from + horizonMs) {
    const failing = rules.filter((rule) => !rule.passes(at))
    if (failing.length === 0) return at
    let later = at
    for (const rule of failing) {
      const opens = rule.next(at)
      if (opens === null) return undefined
      later = Math.max(later, opens)
    }
    if (later <= at) return undefined
    at = later
  }
  return undefined
}

/**
 * Whether one message may go out now, and which rules forbid it: the company's window, the calendar of the customer's
 * state, national holidays, caps, wishes, dispute, agreement, control group, WhatsApp's window. A reply within 24 hours of what the
 * customer wrote is no contact of ours: nothing forbids it. Pure; never throws for a known zone.
 */
export function contactVerdict(given: ContactCase): ContactVerdict {
  const place = placeOf(given.phone)
  const rules = [
    ...standingRules(given),
    ...hourRules(given, place),
    ...capRules(given, place?.zones[0] ?? given.companyZone),
  ]
  const { now, history } = given
  const last = history.lastCustomerAt ?? 0
  const isReply = given.reply && last > 0 && now < last + replyMs
  const checked = rules.map((rule): CheckedRule => {
    const params = rule.params(now)
    // CDC 42-A asks for the creditor in whatever tells of the debt, replies too.
    const exempt = isReply && rule.rule !== 'creditor_identity'
    return { rule: rule.rule, ok: exempt || rule.passes(now), params: exempt ? { ...params, exempt: 'reply' } : params }
  })
  const forbidding: ContactVerdict['rules'] = checked
    .filter(({ ok }) => !ok)
    .map(({ rule, params }) => ({ rule, params }))
  if (forbidding.length === 0) return { allowed: true, rules: [], checked }
  const nextAllowedAt = isReply ? undefined : firstAllowed(rules, now)
  return { allowed: false, rules: forbidding, ...(nextAllowedAt !== undefined && { nextAllowedAt }), checked }
}

import type { ContactRuleId } from '@/db/constants/collection-policy'
import type { ContactCase, ContactParams, ContactPreference, ContactRule } from './types'

/** A rule that no waiting changes. */
const standing = (rule: ContactRuleId, ok: boolean, params: ContactParams = {}): ContactRule => ({
  rule,
  passes: () => ok,
  next: () => null,
  params: () => params,
})

const onChannel = (channel: string) => (preference: ContactPreference) =>
  preference.channel === '' || preference.channel === channel

const phoneChannels: readonly string[] = ['whatsapp', 'sms', 'simulator']

function numberRefused({ preferences, channel, phoneIndex }: ContactCase): boolean {
  if (!phoneChannels.includes(channel)) return false
  return preferences.some(({ kind, details }) => {
    if (kind !== 'not_on_number') return false
    // A refused number that nobody can tell apart counts for every number.
    const refused = details['phone_index'] ?? ''
    return refused === '' || phoneIndex === undefined || refused === phoneIndex
  })
}

const day = 86_400_000

/** Meta's rule: outside 24 hours of the customer's last message only an approved template goes. */
function whatsappWindow({ channel, templateApproved, history }: ContactCase): ContactRule {
  const last = history.lastCustomerAt ?? 0
  const passes = (at: number) => channel !== 'whatsapp' || templateApproved || (last > 0 && at < last + day)
  return { rule: 'whatsapp_window', passes, next: () => null, params: () => ({ last_customer_at: last, hours: 24 }) }
}

/** Rules about the person, the channel and the debt, in the order in which they are told. */
export function standingRules(given: ContactCase): ContactRule[] {
  const { channel, policy, preferences } = given
  const has = (kind: ContactPreference['kind'], preference = onChannel(channel)) =>
    preferences.some((one) => one.kind === kind && preference(one))
  const missing = [policy.creditorName, policy.creditorDocument, policy.creditorAddress].some((value) => !value)
  const mustTell = given.debtDetail === true && channel !== 'simulator'
  return [
    standing('opt_out', !has('opt_out')),
    standing('preference_channel', !has('not_on_channel'), { channel }),
    standing('preference_number', !numberRefused(given)),
    standing('dispute', !given.dispute),
    standing('active_agreement', !given.activeAgreement),
    standing('control_group', given.controlGroup !== true),
    standing('channel_not_allowed', policy.channels.includes(channel), { channel }),
    standing('creditor_identity', !(mustTell && missing)),
    whatsappWindow(given),
  ]
}

import type { Message } from '@/components/conversations/types'

/** The guard's rules as people check them, from the figures down to addresses. */
export const guardGroups = {
  figures: [
    'number_not_a_fact',
    'wrong_role',
    'mixed_offers',
    'weekday_mismatch',
    'agreed_customer_number',
    'policy_ceiling_disclosed',
    'promise_outside_offers',
  ],
  dignity: [
    'threat',
    'veiled_threat',
    'false_legal_claim',
    'ridicule_or_exposure',
    'pressure',
    'bureau_promise',
    'forbidden_word',
    'contact_preference',
  ],
  identity: ['debt_before_identity'],
  creditor: ['creditor_identity_missing'],
  secrets: ['other_person_data', 'prompt_leak', 'internal_state', 'unfilled_placeholder'],
  safety: [
    'link_not_ours',
    'payment_destination_not_ours',
    'asks_for_secret',
    'obfuscated_text',
    'unreadable_language',
  ],
} as const
export type GuardGroup = keyof typeof guardGroups

/** How many drafts of a conversation each group of rules stopped. */
export function stoppedByGroup(messages: readonly Message[]): { group: GuardGroup; stopped: number }[] {
  const drafts = messages.filter(({ state }) => state === 'blocked')
  return (Object.keys(guardGroups) as GuardGroup[]).map((group) => {
    const rules: readonly string[] = guardGroups[group]
    const stopped = drafts.filter(({ guard }) => guard?.violations.some(({ rule }) => rules.includes(rule))).length
    return { group, stopped }
  })
}

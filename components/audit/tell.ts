import type { AuditEntry } from '@/components/audit/types'
import type { Messages } from '@/messages'
import { alertTellers } from './tell-alerts'
import { bankTellers } from './tell-bank'
import { chargeTellers } from './tell-charges'
import { moneyTellers } from './tell-money'
import { reportTellers } from './tell-reports'

/** A sentence of `audit.action` and what fills it. Roles and answers are codes here; the view has their words. */
export type Told = {
  key: keyof Messages['audit']['action']
  text?: Record<string, string>
  count?: Record<string, number>
  roles?: Record<string, string>
  answers?: Record<string, string>
  date?: number
  /** The sentence is about this person or token, by id. */
  about?: string
  /** The person who acted, by id, where the trail has a visitor since they had no session yet. */
  by?: string
}

type Entry = Pick<AuditEntry, 'action' | 'details'> & { resource: { id: string } }
type Details = Record<string, unknown>

const num = (value: unknown) => (typeof value === 'number' ? value : 0)
const str = (value: unknown) => (typeof value === 'string' ? value : String(value ?? ''))
const group = (value: unknown): Details => (typeof value === 'object' && value !== null ? (value as Details) : {})

function tellMemberUpdate(details: Details, about: string): Told {
  const before = group(details['before'])
  const after = group(details['after'])
  if (before['role'] !== after['role']) {
    return { key: 'member_updated_role', about, roles: { before: str(before['role']), after: str(after['role']) } }
  }
  if (before['disabled'] === after['disabled']) return { key: 'member_updated', about }
  return { key: after['disabled'] === true ? 'member_updated_disabled' : 'member_updated_enabled', about }
}

function tellModelUpdate(details: Details): Told {
  const text = { version: str(details['version']) }
  const [before, after] = [group(details['before'])['threshold'], group(details['after'])['threshold']]
  if (before !== after)
    return { key: 'model_updated_threshold', text, count: { before: num(before), after: num(after) } }
  if (details['actionable_columns'] !== undefined) return { key: 'model_updated_actionable', text }
  return { key: details['renamed'] === true ? 'model_updated_renamed' : 'model_updated', text }
}

/** The company's own policy, a portfolio's, or one that an ingest brought. */
function tellPolicyUpdate(details: Details, about: string): Told {
  const fields = Array.isArray(details['fields']) ? details['fields'].length : 0
  const said = { text: { version: str(details['version']) }, count: { fields } }
  if (details['from'] === 'ingest') return { key: 'policy_updated_ingest', ...said }
  return { key: about.startsWith('port_') ? 'policy_updated_portfolio' : 'policy_updated', ...said }
}

/** A control group's share in percent. */
const shareText = (details: Details) => String(num(details['share_basis_points']) / 100)

/** How a split of a persona ended; a winner is told only where the test named one. */
function tellSplitEnd(details: Details): Told {
  const text = { number: str(details['number']), version: str(details['version']) }
  const winner = num(details['winner'])
  if (winner === 0) return { key: 'persona_experiment_ended', text }
  return { key: 'persona_experiment_won', text: { ...text, winner: String(winner) } }
}

const personaText = (details: Details) => ({ number: str(details['number']), version: str(details['version']) })

const plainTold = (key: Told['key']) => () => ({ key })

const conversationTellers: Record<string, (details: Details) => Told> = {
  'conversation.started': (details) => ({
    key: 'conversation_started',
    text: { channel: str(details['channel']), persona: str(details['persona']) },
  }),
  'conversation.forced': (details) => ({ key: 'conversation_forced', text: { channel: str(details['channel']) } }),
  'conversation.message_received': plainTold('conversation_message_received'),
  'conversation.replied': (details) =>
    details['guard'] === 'allow'
      ? {
          key: 'conversation_replied',
          text: { persona: str(details['persona']), version: str(details['persona_version']) },
        }
      : { key: 'conversation_replied_blocked' },
  'conversation.taken_over': plainTold('conversation_taken_over'),
  'conversation.handed_back': plainTold('conversation_handed_back'),
  'conversation.closed': plainTold('conversation_closed'),
  'conversation.noted': plainTold('conversation_noted'),
  'conversation.intent_reviewed': plainTold('intent_reviewed'),
  'conversation.person_replied': plainTold('conversation_person_replied'),
  'conversation.followed_up': plainTold('conversation_followed_up'),
  'conversation.escalated': plainTold('conversation_escalated'),
  'conversation.payment_confirmed': plainTold('conversation_payment_confirmed'),
  'conversation.outcome_followed': plainTold('conversation_outcome_followed'),
  'conversation.thanked': plainTold('conversation_thanked'),
  'conversation.missed_day_followed': plainTold('conversation_missed_day_followed'),
  'conversation.debtor_told': plainTold('conversation_debtor_told'),
  'conversation.opened_quietly': plainTold('conversation_opened_quietly'),
  'conversation.identity_confirmed': plainTold('conversation_identity_confirmed'),
  'agreement.accepted': (details) => ({
    key: 'agreement_accepted',
    count: { count: num(details['installments']) },
  }),
  'pay_link.created': plainTold('pay_link_created'),
  'pay_link.revoked': plainTold('pay_link_revoked'),
  'pay_link.check_failed': (details) => ({ key: 'pay_link_check_failed', count: { attempt: num(details['attempt']) } }),
  'pay_link.locked': plainTold('pay_link_locked'),
  'pay_link.verified': plainTold('pay_link_verified'),
  'pay_link.asked_person': plainTold('pay_link_asked_person'),
  'pay_link.disputed': plainTold('pay_link_disputed'),
  'pay_link.opted_out': plainTold('pay_link_opted_out'),
  'pay_link.opt_out_taken_back': plainTold('pay_link_opt_out_taken_back'),
  'pay_link.wrong_person': plainTold('pay_link_wrong_person'),
  'promise.recorded': (details) => ({ key: 'promise_recorded', text: { day: str(details['day']) } }),
}

const disabledWhy: Record<string, Told['key']> = {
  gone: 'webhook_disabled_gone',
  failing: 'webhook_disabled_failing',
  backlog: 'webhook_disabled_backlog',
}

const webhookTellers: Record<string, (details: Details) => Told> = {
  'webhook_endpoint.created': (details) => ({ key: 'webhook_created', text: { host: str(details['host']) } }),
  'webhook_endpoint.updated': plainTold('webhook_updated'),
  'webhook_endpoint.enabled': plainTold('webhook_enabled'),
  'webhook_endpoint.disabled': (details) => ({ key: disabledWhy[str(details['reason'])] ?? 'webhook_disabled' }),
  'webhook_endpoint.deleted': plainTold('webhook_deleted'),
  'webhook_endpoint.secret_rotated': plainTold('webhook_secret_rotated'),
  'webhook_endpoint.tested': plainTold('webhook_tested'),
  'webhook_endpoint.redelivered': (details) => ({
    key: 'webhook_redelivered',
    count: { count: num(details['queued']) },
  }),
}

const tellers: Record<string, (details: Details, about: string) => Told> = {
  ...webhookTellers,
  ...conversationTellers,
  ...bankTellers,
  ...moneyTellers,
  ...chargeTellers,
  'persona.shipped': () => ({ key: 'persona_shipped' }),
  'persona.updated': (details) => ({ key: 'persona_updated', text: personaText(details) }),
  'persona.version_kept': (details) => ({ key: 'persona_version_kept', text: personaText(details) }),
  'persona.restored': (details) => ({
    key: 'persona_restored',
    text: { ...personaText(details), from: str(details['from']) },
  }),
  'persona.experiment_started': (details) => ({
    key: 'persona_experiment_started',
    text: { number: str(details['number']), a: str(details['version_a']), b: str(details['version_b']) },
  }),
  'persona.experiment_ended': tellSplitEnd,
  'company.registered': (details) => ({ key: 'company_registered', by: str(details['user_id']) }),
  'session.started': () => ({ key: 'session_started' }),
  'session.failed': (details, about) => ({
    key: details['locked'] === true ? 'session_failed_locked' : 'session_failed',
    about,
    count: { attempt: num(details['attempt']) },
  }),
  'session.all_ended': () => ({ key: 'session_all_ended' }),
  'member.invited': (details) => ({ key: 'member_invited', roles: { role: str(details['role']) } }),
  'invite.revoked': () => ({ key: 'invite_revoked' }),
  'member.joined': (_, by) => ({ key: 'member_joined', by }),
  'member.password_reset': (_, by) => ({ key: 'member_password_reset', by }),
  'member.password_changed': () => ({ key: 'member_password_changed' }),
  'member.updated': tellMemberUpdate,
  'token.created': (details, about) => ({
    key: 'token_created',
    about,
    count: { count: Array.isArray(details['scope']) ? details['scope'].length : 0 },
    date: num(details['expires_at']),
  }),
  'token.revoked': (_, about) => ({ key: 'token_revoked', about }),
  'signing_key.rotated': () => ({ key: 'signing_key_rotated' }),
  'event.parked': (details) => ({
    key: 'event_parked',
    text: { type: str(details['type']) },
    count: { count: num(details['attempts']) },
  }),
  'dataset.created': (details) => ({ key: 'dataset_created', text: { name: str(details['name']) } }),
  'dataset.batch_received': (details) => ({
    key: 'dataset_batch_received',
    count: {
      sequence: num(details['sequence']),
      accepted: num(details['accepted']),
      rejected: num(details['rejected']),
    },
  }),
  'dataset.derived': (details) => ({ key: 'dataset_derived', text: { name: str(details['name']) } }),
  'dataset.completed': (details) => ({ key: 'dataset_completed', count: { rows: num(details['rows']) } }),
  'dataset.deleted': (details) => ({
    key: 'dataset_deleted',
    text: { name: str(details['name']) },
    count: { rows: num(details['rows']) },
  }),
  'model.training_requested': () => ({ key: 'model_training_requested' }),
  'model.training_cancelled': () => ({ key: 'model_training_cancelled' }),
  'model.trained': (details) => ({ key: 'model_trained', text: { version: str(details['version']) } }),
  'model.activated': (details): Told => {
    const version = str(details['version'])
    const previous = details['previous_version']
    if (previous === null || previous === undefined) return { key: 'model_activated_first', text: { version } }
    return { key: 'model_activated', text: { version, previous: str(previous) } }
  },
  'model.updated': tellModelUpdate,
  'model.retraining_requested': (details) => ({
    key: 'retraining_requested',
    count: { outcomes: num(details['outcomes']) },
  }),
  'model.scheduled_retraining': (details) => ({
    key: 'scheduled_retraining',
    count: { outcomes: num(details['outcomes']) },
  }),
  'model.retraining_skipped': () => ({ key: 'retraining_skipped' }),
  'model.schedule_set': (details) => ({ key: details['enabled'] === false ? 'schedule_set_off' : 'schedule_set' }),
  'model.schedule_ended': () => ({ key: 'schedule_ended' }),
  'model.drift_detected': (details) => ({
    key: 'drift_detected',
    text: { week: str(details['week']), version: str(details['version']) },
    count: { alerts: num(details['alerts']) },
  }),
  'model.drift_alerts_set': () => ({ key: 'drift_alerts_set' }),
  ...alertTellers,
  ...reportTellers,
  'model.challenged': ({ version, previous_version: previous }): Told =>
    previous
      ? { key: 'model_challenged_instead', text: { version: str(version), previous: str(previous) } }
      : { key: 'model_challenged', text: { version: str(version) } },
  'model.challenge_ended': ({ version, activated }): Told => ({
    key: activated === true ? 'model_challenge_ended_active' : 'model_challenge_ended',
    text: { version: str(version) },
  }),
  'events.received': ({ accepted, duplicates, rejected }) => ({
    key: 'events_received',
    count: { count: num(accepted), duplicates: num(duplicates), rejected: num(rejected) },
  }),
  'portfolio.ingested': ({ customers, updated, rejected }) => ({
    key: 'portfolio_ingested',
    count: { count: num(customers), updated: num(updated), rejected: num(rejected) },
  }),
  'portfolio.ingest_stopped': ({ customers }) => ({
    key: 'portfolio_ingest_stopped',
    count: { count: num(customers) },
  }),
  'portfolio.ingest_interrupted': ({ customers }) => ({
    key: 'portfolio_ingest_interrupted',
    count: { count: num(customers) },
  }),
  'customer.exported': () => ({ key: 'customer_exported' }),
  'customer.erased': () => ({ key: 'customer_erased' }),
  'debt.recovery_recorded': ({ recovered }) => ({ key: recovered === true ? 'debt_recovered' : 'debt_lost' }),
  'recovery_model.trained': ({ version, outcomes, active }) => ({
    key: active === true ? 'recovery_model_trained' : 'recovery_model_not_used',
    text: { version: str(version) },
    count: { count: num(outcomes) },
  }),
  'debt.unpaid_labelled': ({ count, days }) => ({
    key: 'debts_unpaid_labelled',
    count: { count: num(count), days: num(days) },
  }),
  'debt.rescored': ({ debts }) => ({ key: 'debts_rescored', count: { count: num(debts) } }),
  'decision.made': (details) => ({
    key: 'decision_made',
    text: { version: str(details['model_version']) },
    answers: { decision: str(details['decision']) },
  }),
  'decision.batch_requested': (details) => ({
    key: 'decision_batch_requested',
    count: { items: num(details['items']) },
  }),
  'decision.batch_made': (details) => ({
    key: 'decision_batch_made',
    count: {
      items: num(details['items']),
      approved: num(details['approved']),
      rejected: num(details['rejected']),
      review: num(details['review']),
    },
  }),
  'decision.reviewed': (details) => ({ key: 'decision_reviewed', answers: { review: str(details['review']) } }),
  'decision.replayed': (details) => ({
    key: details['identical'] === true ? 'decision_replayed_same' : 'decision_replayed_other',
  }),
  'decision.exported': ({ kind }): Told => {
    if (kind === 'receipt') return { key: 'decision_exported_receipt' }
    return { key: kind === 'decisions' ? 'decision_exported' : 'decision_exported_batch' }
  },
  'policy.updated': tellPolicyUpdate,
  'control_group.started': (details) => ({ key: 'control_group_started', text: { share: shareText(details) } }),
  'control_group.ended': (details) => ({ key: 'control_group_ended', text: { share: shareText(details) } }),
  'preference.recorded': () => ({ key: 'preference_recorded' }),
  'preference.ended': () => ({ key: 'preference_ended' }),
  'decision.outcome_recorded': (details) => ({
    key: details['paid'] === true ? 'decision_outcome_paid' : 'decision_outcome_unpaid',
  }),
}

/** The action codes that have a sentence of their own. */
export const toldActions = Object.keys(tellers)

/** What an entry says; a code without a sentence is shown as it is. */
export function tell({ action, resource, details }: Entry): Told {
  return tellers[action]?.(details, resource.id) ?? { key: 'unknown', text: { code: action } }
}

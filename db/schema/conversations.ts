import type {
  ConversationState,
  EscalationReason,
  Holder,
  MessageAuthor,
  MessageState,
  Outcome,
} from '../constants/conversations'
import type { Channel } from '../constants/portfolios'
import type { Kit } from '../kit'

/** Tables of `lib/conversations`. */
export function defineConversations(kit: Kit) {
  const { table, id, json, int, real, bool, ts, blob, index, unique, primaryKey } = kit
  return {
    personas: table(
      'personas',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        /** 1–10, the founding order. */
        number: int('number').notNull(),
        /** The version in use. */
        version: int('version').notNull(),
        enabled: bool('enabled').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
      },
      (t) => [unique('personas_number').on(t.companyId, t.number)],
    ),
    personaVersions: table(
      'persona_versions',
      {
        personaId: id('persona_id').notNull(),
        version: int('version').notNull(),
        companyId: id('company_id').notNull(),
        /** A whole persona: `lib/conversations/core/persona.ts`. */
        content: json<Record<string, unknown>>('content').notNull(),
        actorType: id('actor_type').notNull(),
        actorId: id('actor_id').notNull(),
        /** The version this one was restored from, 0 when edited. */
        restoredFrom: int('restored_from').notNull(),
        at: ts('at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.personaId, t.version] })],
    ),
    personaExperiments: table(
      'persona_experiments',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        personaId: id('persona_id').notNull(),
        versionA: int('version_a').notNull(),
        versionB: int('version_b').notNull(),
        /** Conversations that get B, basis points. */
        shareB: int('share_b').notNull(),
        startedAt: ts('started_at').notNull(),
        /** 0 while it runs. */
        endedAt: ts('ended_at').notNull(),
        /** 0 without a winner, else the version. */
        winner: int('winner').notNull(),
      },
      (t) => [index('persona_experiments_persona').on(t.companyId, t.personaId, t.id)],
    ),
    conversations: table(
      'conversations',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        customerId: id('customer_id').notNull(),
        debtId: id('debt_id').notNull(),
        portfolioId: id('portfolio_id').notNull(),
        channel: id('channel').$type<Channel>().notNull(),
        /** Played in the simulator; never counted with real ones. */
        simulated: bool('simulated').notNull(),
        state: id('state').$type<ConversationState>().notNull(),
        holder: id('holder').$type<Holder>().notNull(),
        /** Empty while nobody holds it. */
        assigneeId: id('assignee_id').notNull(),
        /** Empty while no person is asked for. */
        escalationReason: id('escalation_reason').$type<EscalationReason | ''>().notNull(),
        escalatedAt: ts('escalated_at').notNull(),
        verified: bool('verified').notNull(),
        personaId: id('persona_id').notNull(),
        personaNumber: int('persona_number').notNull(),
        personaVersion: int('persona_version').notNull(),
        /** Empty outside an A/B split. */
        experimentId: id('experiment_id').notNull(),
        segment: id('segment').notNull(),
        outcome: id('outcome').$type<Outcome>().notNull(),
        /** 1–5; null before an answer. */
        satisfaction: int('satisfaction'),
        complaint: bool('complaint').notNull(),
        messages: int('messages').notNull(),
        blockedDrafts: int('blocked_drafts').notNull(),
        tokensIn: int('tokens_in').notNull(),
        tokensOut: int('tokens_out').notNull(),
        /** Millionths of a US dollar. */
        costMicros: int('cost_micros').notNull(),
        /** Turns that the offline writer took over after a provider's fault. */
        fallbacks: int('fallbacks').notNull(),
        startedAt: ts('started_at').notNull(),
        lastMessageAt: ts('last_message_at').notNull(),
        /** 0 before the customer spoke. */
        lastCustomerAt: ts('last_customer_at').notNull(),
        closedAt: ts('closed_at').notNull(),
        /** Grows with every change; a writer that read an older one must read again. */
        revision: int('revision').notNull(),
        /** The structured state of the turn engine, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        index('conversations_company').on(t.companyId, t.lastMessageAt, t.id),
        index('conversations_queue').on(t.companyId, t.state, t.holder, t.escalatedAt, t.id),
        index('conversations_assignee').on(t.companyId, t.assigneeId, t.lastMessageAt, t.id),
        index('conversations_customer').on(t.companyId, t.customerId, t.id),
        index('conversations_persona').on(t.companyId, t.personaId, t.startedAt),
      ],
    ),
    messages: table(
      'messages',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        conversationId: id('conversation_id').notNull(),
        customerId: id('customer_id').notNull(),
        /** From 1, in the order of storing. */
        seq: int('seq').notNull(),
        author: id('author').$type<MessageAuthor>().notNull(),
        /** The person's id where a person wrote. */
        authorId: id('author_id').notNull(),
        state: id('state').$type<MessageState>().notNull(),
        /** Whether we spoke first; only such ones count against the caps. */
        proactive: bool('proactive').notNull(),
        at: ts('at').notNull(),
        /** Of the provider's message id; the message's own id without one. */
        channelIndex: id('channel_index').notNull(),
        act: id('act').notNull(),
        confidence: real('confidence'),
        /** What a reviewer says the customer meant; empty while nobody looked. */
        reviewedAct: id('reviewed_act').notNull(),
        reviewedBy: id('reviewed_by').notNull(),
        reviewedAt: ts('reviewed_at').notNull(),
        guardVerdict: id('guard_verdict').notNull(),
        guardRules: json<string[]>('guard_rules').notNull(),
        policyRules: json<string[]>('policy_rules').notNull(),
        /** From the customer's message to the stored reply; 0 elsewhere. */
        responseMs: int('response_ms').notNull(),
        /** Text with its marked values, intent, offers shown, verdicts, writer: sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        unique('messages_place').on(t.conversationId, t.seq),
        unique('messages_channel').on(t.companyId, t.conversationId, t.channelIndex),
        index('messages_customer').on(t.companyId, t.customerId, t.at),
      ],
    ),
    conversationNotes: table(
      'conversation_notes',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        conversationId: id('conversation_id').notNull(),
        actorId: id('actor_id').notNull(),
        at: ts('at').notNull(),
        blob: blob('blob').notNull(),
      },
      (t) => [index('conversation_notes_conversation').on(t.companyId, t.conversationId, t.id)],
    ),
  }
}

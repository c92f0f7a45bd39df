import type { DebtState, PreferenceKind, ScoreSource, Segment } from '../constants/portfolios'
import type { Kit } from '../kit'

/** Tables of `lib/portfolios`. */
export function definePortfolios(kit: Kit) {
  const { table, id, str, json, int, real, bool, cents, ts, blob, index, unique, primaryKey } = kit
  return {
    portfolios: table(
      'portfolios',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        /** Type and source name a portfolio: the same pair again updates it. */
        type: str('type', 100).notNull(),
        dataSource: str('data_source', 100).notNull(),
        synthetic: bool('synthetic').notNull(),
        customers: int('customers').notNull(),
        overdueCents: cents('overdue_cents').notNull(),
        /** Sum of overdue × recovery probability. */
        expectedCents: cents('expected_cents').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
      },
      (t) => [
        unique('portfolios_name').on(t.companyId, t.type, t.dataSource),
        index('portfolios_company').on(t.companyId, t.id),
      ],
    ),
    customers: table(
      'customers',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        /** Of the company's own customer id. */
        refIndex: id('ref_index').notNull(),
        documentIndex: id('document_index').notNull(),
        /** Empty without one. */
        phoneIndex: id('phone_index').notNull(),
        emailIndex: id('email_index').notNull(),
        /** Of the whole name, folded. */
        nameIndex: id('name_index').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
        /** 0 until the person asked for erasure. */
        erasedAt: ts('erased_at').notNull(),
        /** Own id, document, name, phone, e-mail, birth date, profile, sealed. */
        blob: blob('blob').notNull(),
      },
      (t) => [
        unique('customers_ref').on(t.companyId, t.refIndex),
        index('customers_document').on(t.companyId, t.documentIndex),
        index('customers_phone').on(t.companyId, t.phoneIndex),
        index('customers_email').on(t.companyId, t.emailIndex),
        index('customers_name').on(t.companyId, t.nameIndex),
        index('customers_company').on(t.companyId, t.id),
      ],
    ),
    debts: table(
      'debts',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        customerId: id('customer_id').notNull(),
        portfolioId: id('portfolio_id').notNull(),
        /** The contract or quota, as the company names it. */
        consortiumId: str('consortium_id', 100).notNull(),
        state: id('state').$type<DebtState>().notNull(),
        overdueCents: cents('overdue_cents').notNull(),
        overdueDays: int('overdue_days').notNull(),
        /** The instant at which amount and days were true. */
        asOf: ts('as_of').notNull(),
        installmentsOverdue: int('installments_overdue').notNull(),
        totalCents: cents('total_cents').notNull(),
        /** `YYYY-MM-DD`, empty when there was none. */
        lastPaymentDay: id('last_payment_day').notNull(),
        historyScore: real('history_score'),
        riskSegment: id('risk_segment').notNull(),
        /** Null while nobody said whether the quota was drawn. */
        contemplated: bool('contemplated'),
        components: json<Record<string, number> | null>('components'),
        probability: real('probability').notNull(),
        scoreSource: id('score_source').$type<ScoreSource>().notNull(),
        /** The scoring model's id, or the prior's version. */
        scoreVersion: id('score_version').notNull(),
        expectedCents: cents('expected_cents').notNull(),
        segment: id('segment').$type<Segment>().notNull(),
        scoredAt: ts('scored_at').notNull(),
        /** What its first score saw, and when; begun anew when a settled debt opens again. Labels keep it. */
        sight: json<Record<string, number | string | boolean | null>>('sight').notNull(),
        sightAt: ts('sight_at').notNull(),
        /** When it last became overdue. */
        enteredAt: ts('entered_at').notNull(),
        /** Overdue when it entered, and what it grew by since. */
        enteredCents: cents('entered_cents').notNull(),
        /** What came back of that, paid here or told by the company. */
        recoveredCents: cents('recovered_cents').notNull(),
        /** What the company last told; payments here do not change it. */
        toldCents: cents('told_cents').notNull(),
        /** Paid here and not yet seen in what the company tells, so that money counts once. */
        unseenCents: cents('unseen_cents').notNull(),
        /** The control group that ran when it entered, and the person's lot in it (0–9999); empty outside of any. */
        controlGroupId: id('control_group_id').notNull(),
        controlLot: int('control_lot').notNull(),
        /** First contact since it entered; 0 before one. */
        contactedAt: ts('contacted_at').notNull(),
        createdAt: ts('created_at').notNull(),
        updatedAt: ts('updated_at').notNull(),
      },
      (t) => [
        unique('debts_contract').on(t.companyId, t.customerId, t.consortiumId),
        index('debts_work').on(t.companyId, t.portfolioId, t.expectedCents, t.id),
        index('debts_order').on(t.companyId, t.expectedCents, t.id),
        index('debts_sight').on(t.sightAt, t.companyId, t.id),
        index('debts_control').on(t.companyId, t.controlGroupId, t.customerId),
      ],
    ),
    /** Experiments: a share of the people who fall overdue is left to the company's old process. */
    controlGroups: table(
      'control_groups',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        /** Of those who enter, basis points. */
        shareBasisPoints: int('share_basis_points').notNull(),
        /** Drawn once: another group draws other people. */
        salt: id('salt').notNull(),
        startedAt: ts('started_at').notNull(),
        /** 0 while it runs. */
        endedAt: ts('ended_at').notNull(),
        /** Empty while it runs, else its own id: a company runs one at a time. */
        runningKey: id('running_key').notNull(),
        reason: str('reason', 300).notNull(),
        actorType: id('actor_type').notNull(),
        actorId: id('actor_id').notNull(),
        /** What was measured when it ended; null while it runs. */
        closing: json<Record<string, unknown> | null>('closing'),
      },
      (t) => [
        unique('control_groups_running').on(t.companyId, t.runningKey),
        index('control_groups_company').on(t.companyId, t.id),
      ],
    ),
    collectionPolicies: table(
      'collection_policies',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        /** Empty for the company's own. */
        portfolioId: id('portfolio_id').notNull(),
        version: int('version').notNull(),
        /** Only the values set at this level. */
        policy: json<Record<string, unknown>>('policy').notNull(),
        actorType: id('actor_type').notNull(),
        actorId: id('actor_id').notNull(),
        at: ts('at').notNull(),
      },
      (t) => [unique('collection_policies_version').on(t.companyId, t.portfolioId, t.version)],
    ),
    contactPreferences: table(
      'contact_preferences',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        customerId: id('customer_id').notNull(),
        kind: id('kind').$type<PreferenceKind>().notNull(),
        /** Empty for every channel. */
        channel: id('channel').notNull(),
        /** Hours, the number's blind index, the consent's purpose. */
        details: json<Record<string, string | number>>('details').notNull(),
        /** The message, person or integration that told it. */
        source: id('source').notNull(),
        at: ts('at').notNull(),
        /** 0 while it holds. */
        endedAt: ts('ended_at').notNull(),
      },
      (t) => [index('contact_preferences_customer').on(t.companyId, t.customerId, t.id)],
    ),
    /** Documents of people who asked to be erased: whoever comes again with one is not written to. */
    suppressions: table(
      'suppressions',
      {
        companyId: id('company_id').notNull(),
        documentIndex: id('document_index').notNull(),
        at: ts('at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.companyId, t.documentIndex] })],
    ),
    /** What became of debts: the labels of the company's own recovery model. */
    recoveryOutcomes: table(
      'recovery_outcomes',
      {
        debtId: id('debt_id').notNull(),
        companyId: id('company_id').notNull(),
        recovered: bool('recovered').notNull(),
        recoveredCents: cents('recovered_cents').notNull(),
        /** What the score saw, so that training never looks ahead. */
        features: json<Record<string, number | string | boolean | null>>('features').notNull(),
        at: ts('at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.debtId] }), index('recovery_outcomes_company').on(t.companyId, t.at, t.debtId)],
    ),
    recoveryModels: table(
      'recovery_models',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        version: int('version').notNull(),
        active: bool('active').notNull(),
        outcomes: int('outcomes').notNull(),
        /** Held-out figures: AUC, Brier, calibration. */
        metrics: json<Record<string, unknown>>('metrics').notNull(),
        at: ts('at').notNull(),
        blob: blob('blob').notNull(),
      },
      (t) => [unique('recovery_models_version').on(t.companyId, t.version)],
    ),
  }
}

import type { Kit } from '../kit'

/** Tables of `lib/platform` and `lib/http`: audit chain, jobs, outbox, data keys, alerts, idempotency keys. */
export function definePlatform(kit: Kit) {
  const { table, id, str, text, json, int, bool, ts, blob, real, index, primaryKey } = kit
  return {
    auditEntries: table(
      'audit_entries',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        seq: int('seq').notNull(),
        at: ts('at').notNull(),
        actorType: id('actor_type').notNull(),
        actorId: id('actor_id').notNull(),
        action: id('action').notNull(),
        resourceType: id('resource_type').notNull(),
        resourceId: str('resource_id', 200).notNull(),
        details: text('details').notNull(),
        requestId: str('request_id', 64).notNull(),
        prevHash: id('prev_hash').notNull(),
        hash: id('hash').notNull(),
      },
      (t) => [
        kit.unique('audit_company_seq').on(t.companyId, t.seq),
        index('audit_company_action').on(t.companyId, t.action, t.seq),
        index('audit_company_resource').on(t.companyId, t.resourceId, t.seq),
      ],
    ),
    auditHeads: table('audit_heads', {
      companyId: id('company_id').primaryKey(),
      seq: int('seq').notNull(),
      hash: id('hash').notNull(),
      seal: id('seal').notNull(),
    }),
    companyKeys: table(
      'company_keys',
      {
        companyId: id('company_id').notNull(),
        version: int('version').notNull(),
        wrapped: blob('wrapped').notNull(),
        createdAt: ts('created_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.companyId, t.version] })],
    ),
    jobs: table(
      'jobs',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        name: id('name').notNull(),
        key: str('key', 200).notNull(),
        payload: json<unknown>('payload').notNull(),
        state: id('state').notNull(),
        attempts: int('attempts').notNull(),
        maxAttempts: int('max_attempts').notNull(),
        runAt: ts('run_at').notNull(),
        leaseUntil: ts('lease_until').notNull(),
        fence: int('fence').notNull(),
        progress: real('progress').notNull(),
        stage: str('stage', 100).notNull(),
        cancelRequested: bool('cancel_requested').notNull(),
        errorCode: str('error_code', 100),
        result: json<unknown>('result'),
        createdAt: ts('created_at').notNull(),
        startedAt: ts('started_at'),
        finishedAt: ts('finished_at'),
      },
      (t) => [
        kit.unique('jobs_name_key').on(t.companyId, t.name, t.key),
        index('jobs_due').on(t.state, t.runAt),
        index('jobs_company').on(t.companyId, t.name, t.id),
      ],
    ),
    outbox: table(
      'outbox',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        type: id('type').notNull(),
        payload: json<Record<string, unknown>>('payload').notNull(),
        at: ts('at').notNull(),
        publishedAt: ts('published_at').notNull(),
        /** Tries that a durable subscriber failed, when the next one is due, and when it was given up (0: not). */
        attempts: int('attempts').notNull(),
        nextAt: ts('next_at').notNull(),
        parkedAt: ts('parked_at').notNull(),
      },
      (t) => [
        index('outbox_pending').on(t.publishedAt, t.parkedAt, t.id, t.companyId),
        index('outbox_held').on(t.publishedAt, t.parkedAt, t.nextAt, t.companyId),
        index('outbox_company').on(t.companyId, t.id),
      ],
    ),
    /** What somebody should look at, raised by any room. */
    alerts: table(
      'alerts',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        kind: id('kind').notNull(),
        /** SHA-256 of what it is about: the same is raised once. */
        key: id('key').notNull(),
        /** What it is about: of drift the model, of a rule the rule. */
        subject: id('subject').notNull(),
        severity: id('severity').notNull(),
        /** About simulated figures, which never stand among real ones. */
        simulated: bool('simulated').notNull(),
        /** `open` until the figure came back by itself. */
        state: id('state').notNull(),
        details: json<Record<string, unknown>>('details').notNull(),
        at: ts('at').notNull(),
        /** 0 while open. */
        resolvedAt: ts('resolved_at').notNull(),
        /** 0 until somebody has seen it. */
        acknowledgedAt: ts('acknowledged_at').notNull(),
        acknowledgedBy: id('acknowledged_by').notNull(),
        /** Not shown nor sent again before; 0 for none. */
        snoozedUntil: ts('snoozed_until').notNull(),
      },
      (t) => [
        kit.unique('alerts_key').on(t.companyId, t.key),
        index('alerts_subject').on(t.companyId, t.kind, t.subject, t.at),
        index('alerts_company').on(t.companyId, t.state, t.id),
      ],
    ),
    idempotencyKeys: table(
      'idempotency_keys',
      {
        companyId: id('company_id').notNull(),
        key: str('key', 255).notNull(),
        requestHash: id('request_hash').notNull(),
        status: int('status').notNull(),
        response: blob('response').notNull(),
        expiresAt: ts('expires_at').notNull(),
      },
      (t) => [primaryKey({ columns: [t.companyId, t.key] }), index('idempotency_expiry').on(t.expiresAt)],
    ),
  }
}

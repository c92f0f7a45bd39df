import type { Role, Scope } from '../constants/identity'
import type { Kit } from '../kit'

/** Tables of `lib/identity`. Names, e-mails and documents live only inside the sealed blobs. */
export function defineIdentity(kit: Kit) {
  const { table, id, str, json, int, bool, ts, blob, index, unique } = kit
  return {
    companies: table(
      'companies',
      {
        id: id('id').primaryKey(),
        /** The claim `administrator_id` of the company's tokens. */
        administratorId: id('administrator_id').notNull(),
        sealed: blob('sealed').notNull(),
        emailIndex: id('email_index').notNull(),
        /** The row's own id where the company gave no document. */
        documentIndex: id('document_index').notNull(),
        demo: bool('demo').notNull(),
        /** Holds invented people only: their documents may have wrong check digits. */
        sandbox: bool('sandbox').notNull(),
        timeZone: str('time_zone', 64).notNull(),
        createdAt: ts('created_at').notNull(),
        disabledAt: ts('disabled_at'),
      },
      (t) => [
        unique('companies_administrator').on(t.administratorId),
        unique('companies_email').on(t.emailIndex),
        unique('companies_document').on(t.documentIndex),
      ],
    ),
    users: table(
      'users',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        sealed: blob('sealed').notNull(),
        emailIndex: id('email_index').notNull(),
        passwordHash: str('password_hash', 200),
        role: id('role').notNull().$type<Role>(),
        /** Sessions carry it; raising it ends them all. */
        sessionVersion: int('session_version').notNull(),
        failedAttempts: int('failed_attempts').notNull(),
        lockedUntil: ts('locked_until').notNull(),
        createdAt: ts('created_at').notNull(),
        lastLoginAt: ts('last_login_at'),
        disabledAt: ts('disabled_at'),
      },
      (t) => [unique('users_email').on(t.emailIndex), index('users_company').on(t.companyId, t.id)],
    ),
    tokens: table(
      'tokens',
      {
        /** The claim `jti`. */
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        userId: id('user_id').notNull(),
        name: str('name', 120).notNull(),
        scopes: json<Scope[]>('scopes').notNull(),
        role: id('role').notNull().$type<Role>(),
        tokenHash: id('token_hash').notNull(),
        keyId: id('key_id').notNull(),
        createdAt: ts('created_at').notNull(),
        expiresAt: ts('expires_at').notNull(),
        lastUsedAt: ts('last_used_at'),
        revokedAt: ts('revoked_at'),
      },
      (t) => [index('tokens_company').on(t.companyId, t.id), index('tokens_key').on(t.keyId, t.expiresAt)],
    ),
    signingKeys: table(
      'signing_keys',
      {
        /** The `kid` of token headers. */
        id: id('id').primaryKey(),
        state: id('state').notNull().$type<'active' | 'retiring' | 'retired'>(),
        /** Private JWK under the master key; emptied when the key stops signing. */
        sealedPrivate: blob('sealed_private').notNull(),
        publicJwk: json<Record<string, string>>('public_jwk').notNull(),
        createdAt: ts('created_at').notNull(),
        retiringAt: ts('retiring_at'),
        retiredAt: ts('retired_at'),
      },
      (t) => [index('signing_keys_state').on(t.state, t.createdAt)],
    ),
    invites: table(
      'invites',
      {
        id: id('id').primaryKey(),
        companyId: id('company_id').notNull(),
        sealed: blob('sealed').notNull(),
        emailIndex: id('email_index').notNull(),
        role: id('role').notNull().$type<Role>(),
        secretHash: id('secret_hash').notNull(),
        invitedBy: id('invited_by').notNull(),
        createdAt: ts('created_at').notNull(),
        expiresAt: ts('expires_at').notNull(),
        acceptedAt: ts('accepted_at'),
        revokedAt: ts('revoked_at'),
      },
      (t) => [
        unique('invites_secret').on(t.secretHash),
        index('invites_company').on(t.companyId, t.id),
        index('invites_email').on(t.emailIndex),
      ],
    ),
  }
}

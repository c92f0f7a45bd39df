import { z } from 'zod'
import { defaultTimeZone, roleScopes } from '@/db/constants/identity'
import { parseTaxId } from '@/db/constants/tax-id'
import { isUniqueViolation } from '@/db/errors'
import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { companyRegistered } from '../events'
import { insertUser } from '../members/repository'
import { documentIndex, emailIndex, sealCompany, sealUser } from '../people'
import { registerCompanyInput } from '../schemas'
import { hashPassword } from '../sessions/password-hash'
import { insertToken } from '../tokens/repository'
import { signToken } from '../tokens/sign-token'
import { insertCompany, takenIdentifiers } from './repository'

const firstTokenDays = 90
/** Token names are kept in clear, so the company's own name is not one. */
const firstTokenName = 'API'
const input = registerCompanyInput.extend({
  /** Marks shipped example companies; the public operation's schema does not know it. */
  demo: z.boolean().default(false),
  time_zone: z.string().max(64).default(defaultTimeZone),
})

/**
 * Registers a company with its owner and a first token of all scopes (RF01). Without a password the owner cannot log
 * in yet: an invitation to the same e-mail gives the one-time link that sets one.
 * @throws AppError `conflict` with `email_taken` or `document_taken`.
 */
export const registerCompany = command({
  name: 'company.register',
  scope: null,
  input,
  prepare: async (ctx, wanted) => {
    const now = ctx.now()
    const companyId = newId('company', now)
    const administratorId = newId('administrator', now)
    const userId = newId('user', now)
    const passwordHash = wanted.password === undefined ? null : await hashPassword(wanted.password)
    const wish = { companyId, administratorId, userId, role: 'owner' as const, scopes: roleScopes.owner }
    const signed = await signToken({ ...wish, name: firstTokenName, days: firstTokenDays }, now)
    return { companyId, administratorId, userId, passwordHash, signed, now }
  },
  run: async (_ctx, wanted, { companyId, administratorId, userId, passwordHash, signed, now }) => {
    const document = parseTaxId(wanted.document ?? '')?.value ?? null
    const emails = emailIndex(wanted.email)
    const documents = document === null ? companyId : documentIndex(document)
    const taken = await takenIdentifiers(emails, documents)
    if (taken.email) throw conflict('email_taken')
    if (taken.document) throw conflict('document_taken')
    const fields = { name: wanted.name, email: wanted.email, document }
    const owner = { name: wanted.user_name ?? wanted.name, email: wanted.email }
    try {
      await insertCompany({
        id: companyId,
        administratorId,
        sealed: await sealCompany(companyId, fields),
        emailIndex: emails,
        documentIndex: documents,
        demo: wanted.demo,
        sandbox: wanted.sandbox ?? false,
        timeZone: wanted.time_zone,
        createdAt: now,
      })
      await insertUser({
        id: userId,
        companyId,
        sealed: await sealUser({ id: userId, companyId }, owner),
        emailIndex: emails,
        passwordHash,
        role: 'owner',
        sessionVersion: 1,
        failedAttempts: 0,
        lockedUntil: 0,
        createdAt: now,
      })
    } catch (error) {
      // Two registrations at once on a database that lets them: the index decides.
      throw isUniqueViolation(error) ? conflict('email_taken') : error
    }
    await insertToken(signed.row)
    return {
      result: {
        companyId,
        administratorId,
        userId,
        name: wanted.name,
        email: wanted.email,
        token: signed.token,
        expiresAt: signed.row.expiresAt,
        scopes: signed.row.scopes,
      },
      audit: [
        {
          action: 'company.registered',
          companyId,
          resource: { type: 'company', id: companyId },
          details: { user_id: userId, demo: wanted.demo, with_password: passwordHash !== null },
        },
        {
          action: 'token.created',
          companyId,
          resource: { type: 'token', id: signed.row.id },
          details: { scope: signed.row.scopes, expires_at: signed.row.expiresAt },
        },
      ],
      events: [companyRegistered(companyId, { demo: wanted.demo })],
    }
  },
})

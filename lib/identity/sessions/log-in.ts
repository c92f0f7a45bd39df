import { openDatabase } from '@/db/client'
import { rolePermissions, roleScopes } from '@/db/constants/identity'
import type { Context } from '@/lib/platform/context'
import { companyById } from '../companies/repository'
import { userByEmail } from '../members/repository'
import { emailIndex } from '../people'
import { credentialsInput } from '../schemas'
import { passwordMatches } from './password-hash'
import { recordAttempt } from './record-attempt'

export type LoggedIn = { userId: string; sessionVersion: number }

/**
 * Checks an e-mail and a password. Unknown, disabled, locked and mistaken people get the same answer after the same
 * work: `null`.
 */
export async function logIn(
  raw: unknown,
  request: Pick<Context, 'locale' | 'requestId' | 'now'>,
): Promise<LoggedIn | null> {
  const typed = credentialsInput.safeParse(raw)
  if (!typed.success) return null
  await openDatabase()
  const user = await userByEmail(emailIndex(typed.data.email))
  const right = await passwordMatches(user?.passwordHash, typed.data.password)
  const company = user && (await companyById(user.companyId))
  if (!user || company?.disabledAt !== null) return null
  const ctx: Context = {
    ...request,
    companyId: user.companyId,
    actor: right ? { type: 'user', id: user.id } : { type: 'public', id: 'public' },
    scopes: new Set(roleScopes[user.role]),
    permissions: rolePermissions[user.role],
  }
  const { accepted } = await recordAttempt(ctx, { userId: user.id, right, isLogin: true })
  return accepted ? { userId: user.id, sessionVersion: user.sessionVersion } : null
}

import { openDatabase } from '@/db/client'
import { rolePermissions, roleScopes } from '@/db/constants/identity'
import type { Context } from '@/lib/platform/context'
import { companyById } from '../companies/repository'
import { userByEmail } from '../members/repository'
import { emailIndex } from '../people'
import { credentialsInput } from '../schemas'
import { inPasswordSlot, passwordMatches } from './password-hash'
import { recordAttempt } from './record-attempt'

export type LoggedIn = { userId: string; sessionVersion: number }

/**
 * Checks an e-mail and a password. Unknown, disabled, locked and mistaken people get the same answer after the same
 * work: `null`. The row is read inside the hashing slot, so that many tries at once cannot run past the lock.
 */
export async function logIn(
  raw: unknown,
  request: Pick<Context, 'locale' | 'requestId' | 'now'>,
): Promise<LoggedIn | null> {
  const typed = credentialsInput.safeParse(raw)
  if (!typed.success) return null
  await openDatabase()
  return inPasswordSlot(async () => {
    const user = await userByEmail(emailIndex(typed.data.email))
    const matches = await passwordMatches(user?.passwordHash, typed.data.password)
    if (!user) return null
    const company = await companyById(user.companyId)
    const open = user.disabledAt === null && company?.disabledAt === null && user.lockedUntil <= request.now()
    const succeeded = matches && open
    // A locked person's tries are not counted on, or anybody could keep them out for ever.
    if (!open) return null
    const ctx: Context = {
      ...request,
      companyId: user.companyId,
      actor: succeeded ? { type: 'user', id: user.id } : { type: 'public', id: 'public' },
      scopes: new Set(roleScopes[user.role]),
      permissions: rolePermissions[user.role],
    }
    await recordAttempt(ctx, { userId: user.id, succeeded })
    return succeeded ? { userId: user.id, sessionVersion: user.sessionVersion } : null
  })
}

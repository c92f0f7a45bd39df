import { companyById } from '../companies/repository'
import { type InviteRow, inviteBySecret } from './repository'
import { secretHash } from './secret-hash'

/** The invitation of a one-time link while it can be used; `null` when unknown, used, withdrawn or expired. */
export async function usableInvite(secret: string, now: number): Promise<InviteRow | null> {
  const invite = await inviteBySecret(secretHash(secret))
  if (!invite || invite.acceptedAt !== null || invite.revokedAt !== null || invite.expiresAt <= now) return null
  const company = await companyById(invite.companyId)
  return company?.disabledAt === null ? invite : null
}

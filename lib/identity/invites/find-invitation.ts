import { openDatabase } from '@/db/client'
import type { Role } from '@/db/constants/identity'
import { companyById } from '../companies/repository'
import { userByEmail } from '../members/repository'
import { openCompany, openInvite, openUser } from '../people'
import { usableInvite } from './usable-invite'

/** `member` is the name of a person who is in already, for whom the link sets a new password and keeps the role. */
export type Invitation = { company: string; email: string; role: Role; member: string | null; expiresAt: number }

/** What the holder of a one-time link may know before using it; `null` for a link that is spent. */
export async function findInvitation(secret: string, now: number): Promise<Invitation | null> {
  await openDatabase()
  const invite = await usableInvite(secret, now)
  if (!invite) return null
  const [company, known] = await Promise.all([companyById(invite.companyId), userByEmail(invite.emailIndex)])
  if (!company) return null
  const mine = known?.companyId === invite.companyId && known.disabledAt === null ? known : undefined
  const [{ name }, { email }] = await Promise.all([openCompany(company), openInvite(invite)])
  const member = mine ? (await openUser(mine)).name : null
  return { company: name, email, role: mine?.role ?? invite.role, member, expiresAt: invite.expiresAt }
}

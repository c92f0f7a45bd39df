import { z } from 'zod'
import { roles } from '@/db/constants/identity'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import { changePasswordInput, updateMemberInput } from '../schemas'
import type { Member } from './list-members'

export const memberReply = z.object({
  user_id: z.string(),
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  can_log_in: z.boolean().describe('False until a password is set.'),
  created_at: z.iso.datetime(),
  last_login_at: z.iso.datetime().nullable(),
  disabled_at: z.iso.datetime().nullable(),
})

const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

export const serializeMember = (member: Member): z.output<typeof memberReply> => ({
  user_id: member.id,
  name: member.name,
  email: member.email,
  role: member.role,
  can_log_in: member.canLogIn,
  created_at: new Date(member.createdAt).toISOString(),
  last_login_at: instant(member.lastLoginAt),
  disabled_at: instant(member.disabledAt),
})

const base = { tag: 'Identity', auth: 'bearer' } as const

export const listMembersOperation = operation({
  ...base,
  id: 'listMembers',
  method: 'GET',
  path: '/members',
  summary: 'The people of the company',
  scope: 'companies:read',
  query: pageQuery,
  replies: { 200: { description: 'A page of members', schema: pageReply(memberReply) } },
})

export const updateMemberOperation = operation({
  ...base,
  id: 'updateMember',
  method: 'PATCH',
  path: '/members/{id}',
  summary: "Change a member's role, shut them out or let them in",
  description: 'Never the last owner. Counts from their next request on.',
  scope: 'companies:write',
  params: z.object({ id: z.string().max(64) }),
  body: updateMemberInput,
  replies: { 200: { description: 'The member', schema: memberReply } },
  problems: [404, 409],
})

export const changePasswordOperation = operation({
  ...base,
  id: 'changeMyPassword',
  method: 'POST',
  path: '/members/me/password',
  summary: "Change one's own password",
  description: 'For a logged-in person, not for a token. Ends all their sessions, this one too.',
  scope: null,
  rate: 'sensitive',
  body: changePasswordInput,
  replies: { 204: { description: 'Changed' } },
  problems: [403],
})

export const endSessionsOperation = operation({
  ...base,
  id: 'endMySessions',
  method: 'DELETE',
  path: '/members/me/sessions',
  summary: 'Log out everywhere',
  description: 'For a logged-in person, not for a token.',
  scope: null,
  replies: { 204: { description: 'Every session has ended, this one too' } },
  problems: [403],
})

export const memberOperations = [
  listMembersOperation,
  updateMemberOperation,
  changePasswordOperation,
  endSessionsOperation,
]

import { z } from 'zod'
import { roles } from '@/db/constants/identity'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import { acceptInviteInput, inviteInput } from '../schemas'
import type { Invite } from './list-invites'

export const inviteReply = z.object({
  invite_id: z.string(),
  email: z.string(),
  role: z.enum(roles),
  invited_by: z.string(),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  accepted_at: z.iso.datetime().nullable(),
  revoked_at: z.iso.datetime().nullable(),
})

export const newInviteReply = inviteReply.extend({
  link: z.string().describe("Path of the one-time link, under the dashboard's address; shown this once."),
})

export const acceptedReply = z.object({ user_id: z.string(), name: z.string(), email: z.string(), role: z.enum(roles) })

const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

export const serializeInvite = (invite: Invite): z.output<typeof inviteReply> => ({
  invite_id: invite.id,
  email: invite.email,
  role: invite.role,
  invited_by: invite.invitedBy,
  created_at: new Date(invite.createdAt).toISOString(),
  expires_at: new Date(invite.expiresAt).toISOString(),
  accepted_at: instant(invite.acceptedAt),
  revoked_at: instant(invite.revokedAt),
})

export const serializeNewInvite = (made: Invite & { secret: string }): z.output<typeof newInviteReply> => ({
  ...serializeInvite(made),
  link: `/invite/${made.secret}`,
})

type Accepted = { id: string; name: string; email: string; role: Invite['role'] }

export const serializeAccepted = (member: Accepted): z.output<typeof acceptedReply> => ({
  user_id: member.id,
  name: member.name,
  email: member.email,
  role: member.role,
})

const base = { tag: 'Identity', auth: 'bearer' } as const

export const inviteMemberOperation = operation({
  ...base,
  id: 'inviteMember',
  method: 'POST',
  path: '/invites',
  summary: 'Invite a person',
  description:
    'The link is to be handed over by the caller; it works once, for seven days, and replaces earlier ones to the same ' +
    'e-mail. For a member it sets a new password and leaves the role as it is.',
  scope: 'companies:write',
  rate: 'sensitive',
  body: inviteInput,
  replies: { 201: { description: 'The invitation with its link', schema: newInviteReply } },
})

export const listInvitesOperation = operation({
  ...base,
  id: 'listInvites',
  method: 'GET',
  path: '/invites',
  summary: 'Invitations of the company',
  scope: 'companies:read',
  query: pageQuery,
  replies: { 200: { description: 'A page of invitations', schema: pageReply(inviteReply) } },
})

export const revokeInviteOperation = operation({
  ...base,
  id: 'revokeInvite',
  method: 'DELETE',
  path: '/invites/{id}',
  summary: 'Withdraw an invitation',
  scope: 'companies:write',
  params: z.object({ id: z.string().max(64) }),
  replies: { 204: { description: 'Withdrawn' } },
  problems: [404],
})

export const acceptInviteOperation = operation({
  ...base,
  id: 'acceptInvite',
  method: 'POST',
  path: '/invites/accept',
  summary: 'Use a one-time link: join, or set a new password',
  auth: 'public',
  scope: null,
  rate: 'sensitive',
  body: acceptInviteInput,
  replies: { 200: { description: 'The member', schema: acceptedReply } },
  problems: [409, 410],
})

export const inviteOperations = [
  inviteMemberOperation,
  listInvitesOperation,
  revokeInviteOperation,
  acceptInviteOperation,
]

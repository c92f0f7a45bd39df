import { z } from 'zod'
import { roles, scopes } from '@/db/constants/identity'
import { operation } from '@/lib/platform/operation'
import { pageQuery, pageReply } from '@/lib/platform/page'
import { createTokenInput } from '../schemas'
import type { TokenRow } from './repository'

const tokenParams = z.object({ id: z.string().max(64) })
const instant = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

export const tokenReply = z.object({
  token_id: z.string(),
  name: z.string(),
  scope: z.array(z.enum(scopes)),
  user_role: z.enum(roles),
  created_by: z.string().describe('The member it was made for; it ends with them.'),
  created_at: z.iso.datetime(),
  expires_at: z.iso.datetime(),
  last_used_at: z.iso.datetime().nullable().describe('To the minute.'),
  revoked_at: z.iso.datetime().nullable(),
})

export const newTokenReply = tokenReply.extend({
  token: z.string().describe('Shown this once.'),
  token_type: z.literal('Bearer'),
})

type Shown = Omit<TokenRow, 'companyId' | 'tokenHash' | 'keyId'>

export const serializeToken = (row: Shown): z.output<typeof tokenReply> => ({
  token_id: row.id,
  name: row.name,
  scope: row.scopes,
  user_role: row.role,
  created_by: row.userId,
  created_at: new Date(row.createdAt).toISOString(),
  expires_at: new Date(row.expiresAt).toISOString(),
  last_used_at: instant(row.lastUsedAt),
  revoked_at: instant(row.revokedAt),
})

export const serializeNewToken = (made: Shown & { token: string }): z.output<typeof newTokenReply> => ({
  ...serializeToken(made),
  token: made.token,
  token_type: 'Bearer',
})

const tag = 'Identity'
const secured = { tag, auth: 'bearer', scope: 'tokens:write' } as const

export const createTokenOperation = operation({
  ...secured,
  id: 'createToken',
  method: 'POST',
  path: '/tokens',
  summary: "Make a token, never wider than the caller's",
  rate: 'sensitive',
  body: createTokenInput,
  replies: { 201: { description: 'The token, shown this once', schema: newTokenReply } },
})

export const listTokensOperation = operation({
  ...secured,
  id: 'listTokens',
  method: 'GET',
  path: '/tokens',
  summary: "The company's tokens",
  query: pageQuery,
  replies: { 200: { description: 'A page of tokens', schema: pageReply(tokenReply) } },
})

export const revokeTokenOperation = operation({
  ...secured,
  id: 'revokeToken',
  method: 'DELETE',
  path: '/tokens/{id}',
  summary: 'Revoke a token at once',
  params: tokenParams,
  replies: { 204: { description: 'Revoked' } },
  problems: [404],
})

export const tokenOperations = [createTokenOperation, listTokensOperation, revokeTokenOperation]

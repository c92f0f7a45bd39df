import { z } from 'zod'
import { operation } from '@/lib/platform/operation'

const publicKeysReply = z.object({
  keys: z.array(
    z.object({ kty: z.string(), n: z.string(), e: z.string(), alg: z.string(), use: z.string(), kid: z.string() }),
  ),
})

const rotationReply = z.object({ kid: z.string().describe('The key that signs from now on.') })

export const publicKeysOperation = operation({
  id: 'getPublicKeys',
  method: 'GET',
  path: '/.well-known/jwks.json',
  root: true,
  tag: 'Identity',
  summary: 'Public keys of the tokens (RFC 7517)',
  auth: 'public',
  scope: null,
  replies: { 200: { description: 'Every key that signs or still verifies', schema: publicKeysReply } },
})

export const rotateKeyOperation = operation({
  id: 'rotateSigningKey',
  method: 'POST',
  path: '/companies/me/keys/rotate',
  tag: 'Identity',
  summary: 'Sign with a new key from now on',
  description: 'Older keys verify until every token they signed has expired. At most ten new keys a day.',
  auth: 'bearer',
  scope: 'companies:write',
  rate: 'sensitive',
  replies: { 201: { description: 'The new key', schema: rotationReply } },
  problems: [409],
})

export const keyOperations = [publicKeysOperation, rotateKeyOperation]

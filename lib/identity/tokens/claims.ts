import { z } from 'zod'
import { roles, type Scope, scopes } from '@/db/constants/identity'

export const issuer = 'aval'
export const audience = 'aval-api'

/** What a token says, as the founding document lays it out; nothing else is accepted. */
export const claimsSchema = z.strictObject({
  iss: z.literal(issuer),
  sub: z.string(),
  aud: z.tuple([z.literal(audience)]),
  exp: z.number().int(),
  iat: z.number().int(),
  jti: z.string(),
  scope: z.array(z.enum(scopes)),
  administrator_id: z.string(),
  user_role: z.enum(roles),
  permissions: z.strictObject({
    can_create_campaigns: z.boolean(),
    can_modify_ai_settings: z.boolean(),
    can_access_financial_data: z.boolean(),
    can_manage_integrations: z.boolean(),
  }),
})
export type Claims = z.output<typeof claimsSchema>

/** The scopes in the contract's own order, each once. */
export const ordered = (wanted: Iterable<Scope>): Scope[] => {
  const set = new Set(wanted)
  return scopes.filter((scope) => set.has(scope))
}

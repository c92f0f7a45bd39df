import { rolePermissions, scopes } from '@/db/constants/identity'
import type { Context } from './context'

/** The context of the product itself at work for a company, as a job is; `id` says which part (`models.train`). */
export const systemContext = (companyId: string, id: string, requestId: string, now: () => number): Context => ({
  companyId,
  actor: { type: 'system', id },
  scopes: new Set(scopes),
  permissions: rolePermissions.owner,
  locale: 'pt-BR',
  requestId,
  now,
})

import type { Permissions, Role, Scope } from '@/db/constants/identity'
import { permissions as names, rolePermissions, roleScopes, roles } from '@/db/constants/identity'
import type { Actor } from '@/lib/platform/context'

/** Who asks, found from a token or a session. */
export type Principal = {
  companyId: string
  actor: Actor
  scopes: ReadonlySet<Scope>
  permissions: Permissions
  role: Role
}

const everything: Record<Role, ReadonlySet<Scope>> = {
  owner: new Set(roleScopes.owner),
  product_manager: new Set(roleScopes.product_manager),
  analyst: new Set(roleScopes.analyst),
  viewer: new Set(roleScopes.viewer),
}

export const scopesOfRole = (role: Role): ReadonlySet<Scope> => everything[role]

/** What was granted and the role of today still allows: a credential never outgrows either. */
export function narrow(granted: { scopes: readonly Scope[]; role: Role }, today: Role) {
  const allowed = everything[today]
  const role = roles.indexOf(granted.role) > roles.indexOf(today) ? granted.role : today
  const permissions = Object.fromEntries(
    names.map((name) => [name, rolePermissions[granted.role][name] && rolePermissions[today][name]]),
  ) as Permissions
  return { scopes: new Set(granted.scopes.filter((scope) => allowed.has(scope))), role, permissions }
}

/** What a token or a role may do on the API; names are the contract's. */
export const scopes = [
  'companies:read',
  'companies:write',
  'tokens:write',
  'datasets:read',
  'datasets:write',
  'models:read',
  'models:write',
  'decisions:read',
  'decisions:write',
  'portfolios:read',
  'portfolios:write',
  'conversations:read',
  'conversations:write',
  'payments:read',
  'payments:write',
  'personas:read',
  'personas:write',
  'analytics:read',
  'analytics:write',
  'audit:read',
  'webhooks:write',
] as const
export type Scope = (typeof scopes)[number]

export const permissions = [
  'can_create_campaigns',
  'can_modify_ai_settings',
  'can_access_financial_data',
  'can_manage_integrations',
] as const
export type Permission = (typeof permissions)[number]
export type Permissions = Record<Permission, boolean>

export const roles = ['owner', 'product_manager', 'analyst', 'viewer'] as const
export type Role = (typeof roles)[number]

const reading = scopes.filter((scope) => scope.endsWith(':read'))
const managing = scopes.filter((scope) => !['companies:write', 'tokens:write', 'webhooks:write'].includes(scope))

export const roleScopes: Record<Role, readonly Scope[]> = {
  owner: scopes,
  product_manager: managing,
  analyst: [...reading, 'datasets:write', 'decisions:write', 'conversations:write'],
  viewer: reading.filter((scope) => scope !== 'audit:read'),
}

const grant = (given: readonly Permission[]) =>
  Object.fromEntries(permissions.map((name) => [name, given.includes(name)])) as Permissions

export const rolePermissions: Record<Role, Permissions> = {
  owner: grant(permissions),
  product_manager: grant(['can_create_campaigns', 'can_modify_ai_settings', 'can_access_financial_data']),
  analyst: grant(['can_access_financial_data']),
  viewer: grant([]),
}

/** Of a company that names none. */
export const defaultTimeZone = 'America/Sao_Paulo'

export const locales = ['pt-BR', 'en'] as const
export type Locale = (typeof locales)[number]

/** Addresses that need a session. Imports nothing: the edge reads it too. */
export const dashboardPaths = [
  '/conversations',
  '/simulator',
  '/portfolios',
  '/customers',
  '/agreements',
  '/payments',
  '/reconciliation',
  '/personas',
  '/policy',
  '/roi',
  '/credit',
  '/decisions',
  '/loop',
  '/models',
  '/datasets',
  '/alerts',
  '/audit',
  '/settings',
] as const

export function isDashboardPath(path: string): boolean {
  return path === '/' || dashboardPaths.some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
}

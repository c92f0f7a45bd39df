const registry = Symbol.for('aval.singletons')
type Registry = Map<string, unknown>

/**
 * One value per process under `name`. Next bundles routes, pages and instrumentation apart, so a module-level
 * variable would exist several times; a slot on `globalThis` exists once.
 */
export function singleton<T>(name: string, create: () => T): T {
  const host = globalThis as unknown as { [registry]?: Registry }
  host[registry] ??= new Map()
  const slots = host[registry]
  if (!slots.has(name)) slots.set(name, create())
  return slots.get(name) as T
}

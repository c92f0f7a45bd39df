import { afterCommit } from '@/db/client'
import { singleton } from '@/lib/platform/singleton'
import type { Persona } from '../core/persona'
import { versionRow } from './repository'

const cacheSize = 20_000
const cache = singleton('persona-versions', () => new Map<string, Persona>())

/**
 * The content of one version. A stored version never changes, so it is kept for the life of the process; what an open
 * transaction wrote is kept only once it is committed.
 * @throws AppError `not_found`
 */
export async function personaVersionOf(companyId: string, id: string, version: number): Promise<Persona> {
  const key = `${companyId}|${id}|${version}`
  const known = cache.get(key)
  if (known) return known
  const persona = (await versionRow(companyId, id, version)).content as Persona
  afterCommit(() => {
    if (cache.size >= cacheSize) cache.delete(cache.keys().next().value ?? key)
    cache.set(key, persona)
  })
  return persona
}

import type { Fault } from '@/lib/platform/errors'
import type { Persona } from '../core/persona'
import { ruleFaults } from '../core/rule-faults'
import { personaTextFaults } from '../core/template-faults'

/** All that keeps content from being used, with where it stands on the wire. */
export function contentFaults(content: Persona): Fault[] {
  const texts = personaTextFaults(content).map(({ path, code, params }): Fault => {
    const words = code === 'placeholder_unknown' && params['suggestion'] === '' ? 'placeholder_unknown_bare' : code
    return { path, code, params, words }
  })
  return [...ruleFaults(content.rule, content.number), ...texts]
}

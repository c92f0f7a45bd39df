import type { ReadCount } from './types.ts'

export function readCounts(_text: string): ReadCount[] {
  return []
}

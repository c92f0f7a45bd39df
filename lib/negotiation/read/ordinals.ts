import type { ReadOrdinal } from './types.ts'

export function readOrdinals(_text: string): ReadOrdinal[] {
  return []
}

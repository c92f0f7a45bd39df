import type { ReadPercent } from './types.ts'

export function readPercents(_text: string): ReadPercent[] {
  return []
}

import type { ReadAmount } from './types.ts'

export function readAmounts(_text: string): ReadAmount[] {
  return []
}

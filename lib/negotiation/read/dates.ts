import type { Day } from '../types.ts'
import type { ReadDate } from './types.ts'

export function readDates(_text: string, _today: Day): ReadDate[] {
  return []
}

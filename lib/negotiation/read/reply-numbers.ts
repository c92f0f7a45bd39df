import type { Day } from '../types.ts'
import type { ReplyNumber } from './types.ts'

export function readNumbersInReply(_text: string, _today: Day): ReplyNumber[] {
  return []
}

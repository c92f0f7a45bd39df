export { readAmounts } from './amounts.ts'
export { readCounts } from './counts.ts'
export { readDates } from './dates.ts'
export { readOrdinals } from './ordinals.ts'
export { readPercents } from './percents.ts'
export { readNumbersInReply } from './reply-numbers.ts'
export type {
  AmountHint,
  IncomeEvent,
  ReadAmount,
  ReadCount,
  ReadDate,
  ReadOrdinal,
  ReadPercent,
  ReplyNumber,
  ReplyNumberKind,
  Span,
} from './types.ts'

import type { Weekday } from '../../calendar/days.ts'
import type { IncomeEvent } from '../types.ts'

export type Part = 'start' | 'middle' | 'end'
export type HolidayName =
  | 'christmas'
  | 'christmas_eve'
  | 'new_year'
  | 'new_year_eve'
  | 'carnival'
  | 'easter'
  | 'good_friday'
  | 'corpus_christi'

/** A moment as said, before anyone knows what day it is. Shifts count from the current week, month or year. */
export type Phrase =
  | { at: 'shift'; count: number; unit: 'day' | 'week' | 'month' | 'year'; business?: boolean }
  | {
      at: 'monthDay'
      dayOfMonth: number | 'last'
      month?: number | undefined
      year?: number | undefined
      monthShift?: number | undefined
      monthly?: boolean
    }
  /** Without `weeks` the next such day. */
  | { at: 'weekday'; weekday: Weekday; weeks?: number | undefined }
  | { at: 'week'; shift: number; part?: Part | 'weekend' | undefined }
  | { at: 'month'; shift?: number; month?: number; year?: number; part?: Part | undefined }
  | { at: 'fortnight'; half: 1 | 2; shift: number; month?: number | undefined }
  /** `year` as said, else counted from this one. */
  | { at: 'year'; shift: number; year?: number; part?: Part | undefined }
  | { at: 'businessDay'; n: number; month?: number | undefined; monthShift?: number | undefined }
  | { at: 'holiday'; name: HolidayName }
  | { at: 'event'; event: IncomeEvent; after: boolean }

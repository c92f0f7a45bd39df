import type { Weekday } from '../../negotiation/index.ts'

/** A day as said: any part may be missing; `offset` counts from today. */
export type SaidDay = {
  dayOfMonth?: number
  month?: number
  year?: number
  offset?: number
  monthly?: true
  stretch?: 'next_month' | 'next_week' | 'month_end'
}

type Place = { from: number; to: number }
export type Figure = Place &
  (
    | { kind: 'money'; cents: number }
    | { kind: 'percent'; basisPoints: number }
    | { kind: 'day'; day: SaidDay }
    | { kind: 'weekday'; weekday: Weekday; range?: true }
    | { kind: 'time'; minutes: number }
    | { kind: 'count'; count: number }
    | { kind: 'duration'; count: number; unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' }
    | { kind: 'ordinal'; position: number | 'last' }
    | { kind: 'option'; position: number }
    | { kind: 'options'; count: number }
    | { kind: 'fraction'; basisPoints: number }
    | { kind: 'document' }
    | { kind: 'number'; value: number }
  )
export type FigureOf<K extends Figure['kind']> = Extract<Figure, { kind: K }>

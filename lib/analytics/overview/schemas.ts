import { z } from 'zod'

export const overviewRanges = ['1h', '24h', '7d', '30d', 'month', 'custom'] as const
export type OverviewRange = (typeof overviewRanges)[number]
/** Days of a custom range at most. */
export const maxDays = 366

const flag = z.enum(['true', 'false'])

export const overviewQuery = z.object({
  range: z
    .enum(overviewRanges)
    .default('month')
    .describe(
      '`1h`, `24h`: until now; `7d`, `30d`: today and the days before it; `month`: the running one; `custom`: `from` and `to`. ' +
        'Days are the company’s clock’s.',
    ),
  from: z.iso.date().optional().describe('First day of a custom range.'),
  to: z.iso.date().optional().describe(`Last day, included; at most ${maxDays} days.`),
  portfolio_id: z.string().min(1).max(64).optional(),
  simulated: flag.default('false').describe('Figures of the simulator, which never mix with real ones.'),
  compare: flag.default('true').describe('`false` leaves the previous range out: every `previous` is null.'),
})
export type OverviewQuery = z.input<typeof overviewQuery>

import { z } from 'zod'
import { cadences, skipReasons } from '@/db/constants/lifecycle'
import { algorithms } from '@/db/constants/models'

const when = z.iso.datetime()

export const scheduleReply = z.object({
  dataset_id: z.string(),
  cadence: z.enum(cadences),
  weekday: z.number().int().describe('1 Monday … 7 Sunday; counts for a weekly one.'),
  day: z.number().int().describe('1–31; counts for a monthly one.'),
  hour: z.number().int(),
  time_zone: z.string().describe("The company's, as IANA names it."),
  with_outcomes: z.boolean(),
  algorithm: z.enum(algorithms),
  enabled: z.boolean(),
  next_run_at: when.nullable().describe('Null while switched off.'),
  last_run: z
    .object({
      at: when,
      result: z.enum(['started', 'trained', 'failed', 'cancelled', 'skipped']),
      skipped: z.object({ reason: z.enum(skipReasons), message: z.string() }).nullable(),
      retraining_id: z.string(),
      training_job_id: z.string().nullable(),
      model_id: z.string().nullable().describe('It challenges the active version and never activates itself.'),
    })
    .nullable(),
  created_at: when,
  updated_at: when,
})
export type ScheduleReply = z.output<typeof scheduleReply>

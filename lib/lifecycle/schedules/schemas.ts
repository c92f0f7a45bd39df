import { z } from 'zod'
import { cadences } from '@/db/constants/lifecycle'
import { trainModelInput } from '@/lib/models'

const datasetId = z.string().min(1).max(64).describe('A complete data set that is no derived one.')

export const scheduleQuery = z.object({ dataset_id: datasetId })

export const putScheduleInput = z.strictObject({
  dataset_id: datasetId,
  cadence: z.enum(cadences),
  weekday: z.number().int().min(1).max(7).default(1).describe('Of a weekly one: 1 Monday … 7 Sunday (ISO 8601).'),
  day: z
    .number()
    .int()
    .min(1)
    .max(31)
    .default(1)
    .describe('Of a monthly one; a month that is shorter runs on its last day.'),
  hour: z.number().int().min(0).max(23).default(3).describe("In the company's time zone."),
  with_outcomes: z.boolean().default(true),
  algorithm: trainModelInput.shape.algorithm,
  enabled: z.boolean().default(true),
})

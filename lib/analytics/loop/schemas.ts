import { z } from 'zod'
import { codeText } from '../log/event-data'

const moment = z.iso
  .datetime({ offset: true })
  .or(z.iso.date())
  .transform((text) => Date.parse(text))

export const loopQuery = z.object({
  from: moment.optional().describe('Decided at or after; a year ago by default.'),
  to: moment.optional().describe('Decided before; now by default.'),
  model_id: codeText.optional().describe('A version; the one that decided last by default.'),
  gain_per_paid: z.coerce
    .number()
    .min(0.01)
    .max(10_000_000)
    .optional()
    .describe('BRL that an order brings which is paid. Without it there is no money of thresholds.'),
})

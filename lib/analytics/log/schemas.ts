import { z } from 'zod'
import { analyticsEventTypes, eventLimits, eventSources } from '@/db/constants/analytics'
import { pageQuery } from '@/lib/platform/page'
import { codeText } from './event-data'

/** Single events are checked one by one, so that good ones are kept beside bad ones. */
export const eventsBody = z
  .looseObject({
    events: z.array(z.unknown()).min(1).max(eventLimits.batch, { message: 'batch_too_large' }).optional(),
  })
  .describe('`{events: [...]}`, or one event as it is.')

export const receiveQuery = z.object({
  on_error: z.enum(['keep', 'reject']).default('keep').describe('`reject`: one bad event refuses all.'),
})
export const receiveInput = receiveQuery.extend({ body: eventsBody })

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const moment = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))
const types = z
  .string()
  .max(600)
  .transform((text) => [...new Set(text.split(','))])
  .pipe(z.array(z.enum(analyticsEventTypes)))

export const listEventsQuery = pageQuery.extend({
  event_type: types.optional().describe('One, or several with commas between.'),
  session_id: codeText.optional(),
  customer_id: codeText.optional(),
  portfolio_id: codeText.optional(),
  from: moment.optional().describe('Happened at or after.'),
  to: moment.optional().describe('Happened before.'),
  simulated: flag.optional(),
  source: z.enum(eventSources).optional().describe('`room`: told by Aval itself; `api`: sent by your systems.'),
  customer_names: flag
    .optional()
    .describe('With `true`, customers’ names for callers who may see financial data; null for others.'),
})

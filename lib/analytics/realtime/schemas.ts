import { z } from 'zod'
import { timeframes } from '@/db/constants/analytics'

export const simulatedFlag = z
  .enum(['true', 'false'])
  .default('false')
  .transform((text) => text === 'true')
  .describe('Figures of the simulator, which never mix with real ones.')

const timeframe = z
  .enum(timeframes)
  .default('1h')
  .describe('`1h` begins on a whole minute, the others on a whole hour; each ends with the bucket that is running.')

export const realtimeQuery = z.object({
  timeframe,
  administrator_id: z.string().max(64).optional().describe('The caller’s own, as `GET /companies/me` tells it.'),
  simulated: simulatedFlag,
})

export const streamQuery = z.object({ timeframe, simulated: simulatedFlag })

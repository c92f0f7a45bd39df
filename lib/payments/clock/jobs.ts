import { z } from 'zod'
import { defineJob } from '@/lib/platform/jobs/define'
import { clockJob } from '../job-names'
import { runClock } from './run-clock'

export const clockJobs = [
  defineJob({ name: clockJob, payload: z.object({}), handler: (_payload, control) => runClock(control) }),
]

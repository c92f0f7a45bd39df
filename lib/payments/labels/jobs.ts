import { z } from 'zod'
import { defineJob } from '@/lib/platform/jobs/define'
import { labelDebtsJob } from '../job-names'
import { labelDebts } from './label-debts'

export const labelJobs = [
  defineJob({ name: labelDebtsJob, payload: z.object({}), handler: (_payload, control) => labelDebts(control) }),
]

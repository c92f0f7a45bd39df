import { trainModelJob } from '@/db/constants/jobs'
import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { trainingPayload } from './schemas'
import { trainVersion } from './train-version'

const training = defineJob({
  name: trainModelJob,
  payload: trainingPayload,
  concurrency: 1,
  handler: trainVersion,
})

export const modelJobs = [training] as unknown as JobDefinition[]

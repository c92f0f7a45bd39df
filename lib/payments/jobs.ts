import type { JobDefinition } from '@/lib/platform/jobs/define'
import { bankJobs } from './bank/jobs'
import { chargeJobs } from './charges/jobs'
import { clockJobs } from './clock/jobs'
import { labelJobs } from './labels/jobs'
import { noticeJobs } from './notices/jobs'

export const paymentJobs = [
  ...bankJobs,
  ...chargeJobs,
  ...clockJobs,
  ...labelJobs,
  ...noticeJobs,
] as unknown as JobDefinition[]

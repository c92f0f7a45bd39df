import type { JobDefinition } from '@/lib/platform/jobs/define'
import { chargeJobs } from './charges/jobs'
import { clockJobs } from './clock/jobs'
import { noticeJobs } from './notices/jobs'

export const paymentJobs = [...chargeJobs, ...clockJobs, ...noticeJobs] as unknown as JobDefinition[]

import type { JobDefinition } from '@/lib/platform/jobs/define'
import { noticeJobs } from './notices/jobs'

export const paymentJobs = [...noticeJobs] as unknown as JobDefinition[]

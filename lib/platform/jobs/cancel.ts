import { cancelQueued, getJob, type JobRow, requestCancel } from './repository'

/** Cancels a job inside the caller's transaction: at once when it waits, within moments when it runs. */
export async function cancelJob(companyId: string, id: string, now: number): Promise<JobRow> {
  if (!(await cancelQueued(companyId, id, now))) await requestCancel(companyId, id)
  return getJob(companyId, id)
}

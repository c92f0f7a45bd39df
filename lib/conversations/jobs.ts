import { z } from 'zod'
import { transaction } from '@/db/client'
import { defineJob, type JobDefinition } from '@/lib/platform/jobs/define'
import { systemContext } from '@/lib/platform/system-context'
import { followUp } from './follow-up/follow-up'
import { followUpJob, scheduleFollowUp } from './follow-up/schedule-follow-up'
import { answerJob } from './job-names'
import { newsJobs } from './news/jobs'
import { getConversationRow } from './repository'
import { resumeAnswer } from './resume-answer'

const dayMs = 86_400_000

const follow = defineJob({
  name: followUpJob,
  payload: z.object({ conversation_id: z.string(), since: z.number(), turn: z.number() }),
  handler: async ({ conversation_id: id, since, turn }, { companyId, jobId, now }) => {
    const ctx = systemContext(companyId, followUpJob, jobId, now)
    const done = await followUp(ctx, id, since)
    if (done.kind === 'sent') {
      const row = await getConversationRow(companyId, id)
      await transaction(() => scheduleFollowUp(ctx, row, dayMs))
    } else if (done.kind === 'later' && done.at !== null) {
      const delayMs = Math.max(1_000, done.at - now())
      await transaction(() => scheduleFollowUp(ctx, { id, messages: since, simulated: false }, delayMs, turn + 1))
    }
    return done
  },
})

const answer = defineJob({
  name: answerJob,
  payload: z.object({ conversation_id: z.string(), seq: z.number() }),
  handler: async ({ conversation_id: id, seq }, { companyId, jobId, now }) => {
    const answered = await resumeAnswer(systemContext(companyId, answerJob, jobId, now), id, seq)
    return { answered }
  },
})

export const conversationJobs = [follow, answer, ...newsJobs] as unknown as JobDefinition[]

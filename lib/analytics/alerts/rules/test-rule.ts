import { command } from '@/lib/platform/command'
import { conflict } from '@/lib/platform/errors'
import { enqueue } from '@/lib/platform/jobs/enqueue'
import { newestJobs } from '@/lib/platform/jobs/repository'
import { takeRule } from '../repository'
import { ruleParams } from '../schemas'
import { testRuleJob } from '../tell/send-test'
import { readRecipients } from './recipients'

/** One test a rule within it. */
const restMs = 30_000
const tries = 5

/** The company's newest tests: of more rules than there can be. */
const looked = 60

/** The rule is locked, so of two at once the second sees the first. */
async function lastAsked(companyId: string, id: string): Promise<number> {
  const jobs = await newestJobs(companyId, testRuleJob, looked)
  return jobs.find(({ payload }) => (payload as { rule_id: string }).rule_id === id)?.createdAt ?? 0
}

/**
 * Queues a mail to a rule's recipients that says it is a test.
 * @throws AppError `not_found`; 409 `alert_recipients_none`, `alert_rule_tested_lately` within 30 s
 */
export const testRule = command({
  name: 'alert_rule.test',
  scope: 'analytics:write',
  input: ruleParams,
  run: async (ctx, { id }) => {
    const rule = await takeRule(ctx.companyId, id)
    const { emails } = await readRecipients(rule)
    if (emails.length === 0) throw conflict('alert_recipients_none')
    const left = (await lastAsked(ctx.companyId, id)) + restMs - ctx.now()
    if (left > 0) throw conflict('alert_rule_tested_lately', { seconds: Math.ceil(left / 1_000) })
    const jobId = await enqueue(ctx, { name: testRuleJob, payload: { rule_id: id }, maxAttempts: tries })
    const recipients = emails.length
    const audit = { action: 'alert_rule.tested', resource: { type: 'alert_rule', id }, details: { recipients } }
    return { result: { jobId, recipients }, audit }
  },
})

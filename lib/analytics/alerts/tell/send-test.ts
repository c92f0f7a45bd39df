import { z } from 'zod'
import type { JobControl } from '@/lib/platform/jobs/define'
import { sendMail } from '@/lib/platform/mail'
import { publicUrl } from '@/lib/platform/public-url'
import { namesOf } from '../../names'
import { findRule } from '../repository'
import { readRecipients } from '../rules/recipients'
import { ruleNameIn, sayIn } from '../words'

export const testRuleJob = 'analytics.test-alert-rule'
export const testPayload = z.object({ rule_id: z.string() })

/** Mails a rule's recipients, as they are now, that this is a test; nobody where the rule is gone. */
export async function sendTest(
  { rule_id: id }: z.output<typeof testPayload>,
  { companyId, jobId }: JobControl,
): Promise<{ accepted: number; refused: number }> {
  const rule = await findRule(companyId, id)
  const { emails: to, locale } = rule ? await readRecipients(rule) : { emails: [], locale: 'en' as const }
  if (!rule || to.length === 0) return { accepted: 0, refused: 0 }
  const name = ruleNameIn(locale, rule, await namesOf(companyId, [rule]))
  const say = sayIn(locale)
  const text = say('mail.test_body', { name, link: publicUrl('/alerts/rules') })
  return sendMail({ to, subject: say('mail.test', { name }), text, key: jobId })
}

import { type Context, requireScope } from '@/lib/platform/context'
import { conflict, notFound } from '@/lib/platform/errors'
import { sendMail } from '@/lib/platform/mail'
import { publicUrl } from '@/lib/platform/public-url'
import { namesOf } from '../../names'
import { findRule } from '../repository'
import { ruleNameIn, sayIn } from '../words'
import { readRecipients } from './recipients'

/**
 * Sends a mail to a rule's recipients that says it is a test.
 * @throws AppError `not_found`; `alert_recipients_none` (409); what `sendMail` throws
 */
export async function testRule(ctx: Context, id: string): Promise<{ accepted: number; refused: number }> {
  requireScope(ctx, 'analytics:write')
  const rule = await findRule(ctx.companyId, id)
  if (!rule) throw notFound('alert_rule')
  const to = await readRecipients(rule)
  if (to.length === 0) throw conflict('alert_recipients_none')
  const name = ruleNameIn('pt-BR', rule, await namesOf(ctx.companyId, [rule]))
  const say = sayIn('pt-BR')
  const text = say('mail.test_body', { name, link: publicUrl('/alerts/rules') })
  return sendMail({ to, subject: say('mail.test', { name }), text })
}

import type { AlertRulesReply } from '@/lib/analytics'
import type { Call } from './server'

export type AlertRulesWorld = { version: string; rules: Record<string, unknown>[]; firstId: string }

/** The rules as `PUT /alert-rules` takes them. */
export const rulesToPut = ({ data }: AlertRulesReply): Record<string, unknown>[] =>
  data.map(({ key, shipped, unit, email_count, follows_target, open_alert_id, version, updated_at, ...rule }) => rule)

/** A company's rules, shipped ones alone. */
export async function alertRulesWorld(call: Call): Promise<AlertRulesWorld> {
  const { body } = await call<AlertRulesReply>('GET', '/alert-rules')
  return { version: body.version, rules: rulesToPut(body), firstId: body.data[0]?.rule_id ?? '' }
}

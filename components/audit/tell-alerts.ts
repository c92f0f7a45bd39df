import type { Told } from './tell'

type Details = Record<string, unknown>
const str = (value: unknown) => (typeof value === 'string' ? value : String(value ?? ''))
const group = (value: unknown): Details => (typeof value === 'object' && value !== null ? (value as Details) : {})

const ofFigure = (key: Told['key']) => (details: Details) => ({ key, text: { metric: str(details['metric']) } })
const ofRule = (key: Told['key']) => (details: Details) => {
  const { metric } = { ...group(details['before']), ...group(details['after']) }
  return { key, text: { metric: str(metric), version: str(details['version']) } }
}

/** Alerts and the rules that raise them. */
export const alertTellers: Record<string, (details: Details) => Told> = {
  'alert.acknowledged': () => ({ key: 'alert_acknowledged' }),
  'alert.snoozed': () => ({ key: 'alert_snoozed' }),
  'alert.unsnoozed': () => ({ key: 'alert_unsnoozed' }),
  'alert.raised': ofFigure('alert_raised'),
  'alert.resolved': ofFigure('alert_resolved'),
  'alert_rule.created': ofRule('alert_rule_created'),
  'alert_rule.changed': ofRule('alert_rule_changed'),
  'alert_rule.tested': ({ recipients }) => ({
    key: 'alert_rule_tested',
    count: { recipients: typeof recipients === 'number' ? recipients : 0 },
  }),
  'alert_rule.removed': ofRule('alert_rule_removed'),
}

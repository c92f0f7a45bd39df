import type { Told } from './tell'

type Details = Record<string, unknown>

const num = (value: unknown) => (typeof value === 'number' ? value : 0)
const text = (value: unknown) => (typeof value === 'string' ? value : '')
const to = (details: Details) => ({ recipients: num(details['recipients']) })

/** Sentences about targets, costs and reports that go out by mail. */
export const reportTellers: Record<string, (details: Details) => Told> = {
  'metrics_settings.updated': ({ version, fields }) => ({
    key: 'metrics_settings_updated',
    text: { version: String(num(version)) },
    count: { fields: Array.isArray(fields) ? fields.length : 0 },
  }),
  'report.scheduled': (details) => ({ key: 'report_scheduled', count: to(details) }),
  'report.schedule_changed': (details) => ({ key: 'report_schedule_changed', count: to(details) }),
  'report.schedule_ended': () => ({ key: 'report_schedule_ended' }),
  'report.asked': () => ({ key: 'report_asked' }),
  'report.sent': ({ from, to: last, accepted, refused }) => ({
    key: num(refused) > 0 ? 'report_sent_in_part' : 'report_sent',
    text: { from: text(from), to: text(last) },
    count: { accepted: num(accepted), refused: num(refused) },
  }),
  'report.failed': ({ reason }) => ({ key: 'report_failed', text: { reason: text(reason) } }),
}

import type { PreferenceReply } from './contract'
import type { PreferenceRow } from './repository'

const time = (ms: number) => new Date(ms).toISOString()

/** The blind index of a refused number stays inside. */
export const serializePreference = (row: PreferenceRow): PreferenceReply => {
  const { start, end, purpose } = row.details
  return {
    preference_id: row.id,
    customer_id: row.customerId,
    kind: row.kind,
    channel: (row.channel || null) as PreferenceReply['channel'],
    hours: start === undefined || end === undefined ? null : { start: String(start), end: String(end) },
    purpose: (purpose ?? null) as PreferenceReply['purpose'],
    source: row.source,
    recorded_at: time(row.at),
    ended_at: row.endedAt > 0 ? time(row.endedAt) : null,
  }
}

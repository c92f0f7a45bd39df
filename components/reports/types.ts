import type { AnalyticsSettingsReply, ReportScheduleReply } from '@/lib/analytics'

export type Settings = AnalyticsSettingsReply
export type Schedule = ReportScheduleReply
/** Names by id. */
export type Portfolios = Record<string, string>

import type { AnalyticsSettingsReply, ReportScheduleReply } from '@/lib/analytics'

export type Settings = AnalyticsSettingsReply
export type Schedule = ReportScheduleReply

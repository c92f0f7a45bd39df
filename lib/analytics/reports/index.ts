export {
  createReportScheduleOperation,
  deleteReportScheduleOperation,
  exportMetricsOperation,
  listReportSchedulesOperation,
  putReportScheduleOperation,
  type ReportScheduleReply,
  sendReportOperation,
  serializeReportSchedule,
} from './contract'
export { exportReport } from './export-report'
export { reportJobs } from './jobs'
export { deleteReportSchedule } from './schedules/delete-schedule'
export { createReportSchedule, putReportSchedule } from './schedules/save-schedule'
export { sendReportNow } from './schedules/send-now'
export { listReportSchedules } from './schedules/view-schedule'

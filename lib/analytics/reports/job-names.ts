export const sendReportJob = 'analytics.send-report'

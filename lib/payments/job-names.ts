export const issueChargeJob = 'payments.issue-charge'
export const withdrawChargeJob = 'payments.withdraw-charge'
export const clockJob = 'payments.clock'
export const processNoticeJob = 'payments.process-notice'

export const matchFileJob = 'payments.match-bank-file'
export const pushRefundJob = 'payments.push-refund'
export const matchPaymentJob = 'payments.match-bank-line'

/** Answers what stayed without an answer. */
export const answerJob = 'conversations.answer'
/** What a payment, a missed day or the debtor's page tells a conversation. */
export const newsJob = 'conversations.payment-news'
export const thankJob = 'conversations.thank-payment'

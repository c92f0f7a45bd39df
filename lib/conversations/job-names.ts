/** Answers what stayed without an answer. */
export const answerJob = 'conversations.answer'

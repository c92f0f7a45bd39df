/** Job kinds that one room queues and another runs. */
export const trainModelJob = 'models.train'
export const decideBatchJob = 'decisions.batch'

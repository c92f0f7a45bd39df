export const finishIngestJob = 'portfolios.finish-ingest'
export const trainRecoveryJob = 'portfolios.train-recovery'
export const rescoreJob = 'portfolios.rescore'
export const settlePortfolioJob = 'portfolios.settle'

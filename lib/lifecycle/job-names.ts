export const prepareRetrainingJob = 'lifecycle.prepare_retraining'
export const settleRetrainingJob = 'lifecycle.settle_retraining'
export const runScheduleJob = 'lifecycle.run_schedule'
export const foldDriftJob = 'lifecycle.fold_drift'

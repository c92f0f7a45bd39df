export { appendBatch } from './append-batch'
export { appendOutcomes, type OutcomeRow } from './append-outcomes'
export { completeDataset } from './complete-dataset'
export * from './contract'
export type { FrameFeature, TrainingData, TrainingFrame } from './core/frame-builder'
export type { ColumnProfile } from './core/profile-column'
export { createDataset } from './create-dataset'
export { deleteDataset } from './delete-dataset'
export { deriveDataset } from './derive-dataset'
export { type DatasetWithProfile, describeDataset } from './describe-dataset'
export { getDataset } from './get-dataset'
export { datasetJobs } from './jobs'
export { listDatasets } from './list-datasets'
export { type LoadedTraining, type LoadOptions, loadTrainingFrame } from './load-training-frame'
export { type Preview, previewDataset } from './preview-dataset'
export { readRejections, rejectionColumns } from './read-rejections'
export {
  serializeBatch,
  serializeCompleted,
  serializeCreated,
  serializeDataset,
  serializeDatasetWithProfile,
  serializeUploaded,
} from './replies'
export type { Dataset } from './repository'
export { type UploadedDataset, uploadDataset } from './upload-dataset'

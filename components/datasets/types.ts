import type { serializeDataset, serializeDatasetWithProfile } from '@/lib/datasets'
import type { TrainingJobReply } from '@/lib/models'

/** A data set as the API answers it, in a list. */
export type DatasetSummary = ReturnType<typeof serializeDataset>
/** With its profile. */
export type DatasetDetail = ReturnType<typeof serializeDatasetWithProfile>
export type DatasetColumn = DatasetDetail['columns'][number]
export type TrainingJob = TrainingJobReply

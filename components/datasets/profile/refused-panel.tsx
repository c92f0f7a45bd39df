'use client'

import type { DatasetSummary } from '@/components/datasets/types'
import { RefusedSection } from '@/components/datasets/wizard/refused-section'
import { useRefused } from '@/components/datasets/wizard/use-live'

/** The refused rows of a data set that has some. */
export function RefusedPanel({ dataset }: { dataset: DatasetSummary }) {
  const refused = useRefused(dataset.dataset_id, dataset.rejected_total)
  return (
    <RefusedSection
      span={12}
      datasetId={dataset.dataset_id}
      refused={refused}
      refusedTotal={dataset.rejected_total}
      acceptedTotal={dataset.rows_total}
    />
  )
}

import type { LabelMeaning } from '@/db/constants/datasets'
import { disqualifies, doubtsOf } from './doubts'
import type { Preview } from './inspect'
import type { MappedColumn, Mapping } from './mapping'

type DeclaredColumn = Omit<MappedColumn, 'suggested'>

export type CreatePayload = {
  name: string
  target: string
  approve_label: string
  reject_label?: string
  id_columns: string[]
  label_meaning: LabelMeaning
  columns?: DeclaredColumn[]
}

/** Whether the server, told nothing, would do with the columns what stands here. */
function asInferred(preview: Preview, { columns, target, approve }: Mapping): boolean {
  const doubts = doubtsOf(preview, target, approve)
  return columns.every(({ name, type, monotone, suggested }, place) => {
    const seen = preview.columns[place]
    if (!seen || name === target || type === 'id' || suggested) return true
    if (doubts.get(name)?.some(disqualifies)) return false
    return type === (seen.serverType === 'pending' ? 'category' : seen.serverType) && monotone === seen.monotone
  })
}

/**
 * The body of `POST /datasets`. Columns are declared only where the person differs from what the server infers: a
 * declared column is trained on whatever is found in it, an inferred one is left out when it gives the answer away.
 */
export function createPayload(preview: Preview, mapping: Mapping): CreatePayload {
  const ids = mapping.columns.filter(({ name, type }) => type === 'id' && name !== mapping.target)
  return {
    name: mapping.name.trim().slice(0, 120),
    target: mapping.target,
    approve_label: mapping.approve,
    ...(mapping.reject !== '' && { reject_label: mapping.reject }),
    id_columns: ids.map(({ name }) => name),
    label_meaning: mapping.meaning ?? 'unknown',
    ...(!asInferred(preview, mapping) && { columns: mapping.columns.map(declared(mapping.target)) }),
  }
}

/** The target's own type is the server's business; any declarable one stands for it. */
const declared =
  (target: string) =>
  ({ name, type, monotone }: MappedColumn): DeclaredColumn =>
    name === target ? { name, type: 'category', monotone: 0 } : { name, type, monotone }

/** The query of `POST /datasets/upload`: the file is read just as it was previewed. */
export function uploadQuery(datasetId: string, preview: Pick<Preview, 'delimiter' | 'decimal'>): string {
  const query = new URLSearchParams({
    dataset_id: datasetId,
    delimiter: preview.delimiter === '\t' ? 'tab' : preview.delimiter,
    decimal: preview.decimal,
    on_error: 'skip',
  })
  return query.toString()
}

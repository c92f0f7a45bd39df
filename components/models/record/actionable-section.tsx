import { useTranslations } from 'next-intl'
import { FoldSection } from '@/components/models/lib/fold-section'
import { ActionableDialog } from '@/components/models/record/actionable-dialog'
import type { ModelReply } from '@/lib/models'

type ActionableSectionProps = { model: ModelReply; canWrite: boolean }

/** Columns that advice may ask a customer to change, and those it never does. */
export function ActionableSection({ model, canWrite }: ActionableSectionProps) {
  const t = useTranslations('models.actionable')
  const { actionable_columns: marked, fixed_columns: fixed } = model
  const columns = model.features.map(({ name, label }) => ({ name, label, fixed: fixed.includes(name) }))
  const labels = new Map(columns.map(({ name, label }) => [name, label]))
  const named = (names: readonly string[]) => names.map((name) => labels.get(name) ?? name).join(', ')
  const free = columns.filter((column) => !column.fixed && (marked === null || marked.includes(column.name)))
  return (
    <FoldSection
      title={
        free.length === columns.length ? t('findingAll') : t('finding', { free: free.length, all: columns.length })
      }
      note={t(marked === null ? 'noteOpen' : 'note')}
      actions={canWrite && <ActionableDialog modelId={model.model_id} columns={columns} marked={marked} />}
    >
      <p>{free.length > 0 ? named(free.map(({ name }) => name)) : t('none')}</p>
      {fixed.length > 0 && <p className="mt-2 text-ink-3">{t('fixed', { columns: named(fixed) })}</p>}
    </FoldSection>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { FactsSection } from '@/components/models/facts-section'
import { LabelWarning } from '@/components/models/label-warning'
import { ActionableSection } from '@/components/models/record/actionable-section'
import { CalibrationSection } from '@/components/models/record/calibration-section'
import { ContestSection } from '@/components/models/record/contest-section'
import { OutOfBagSection } from '@/components/models/record/out-of-bag-section'
import { RoundsSection } from '@/components/models/record/rounds-section'
import { LedgerSection } from '@/components/models/versions/ledger-section'
import { SectionRule, Sections } from '@/components/ui/section'
import { findLedger } from '../find-ledger'
import { findModel } from '../find-model'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await findModel((await params).id)
  const t = await getTranslations('models.tabs')
  return model ? { title: `${t('record')}: ${model.name}, v${model.version}` } : {}
}

export default async function RecordPage({ params }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const model = await findModel(id)
  if (!model) notFound()
  const ledger = await findLedger(ctx, id)
  return (
    <Sections>
      {model.leaderboard && <ContestSection leaderboard={model.leaderboard} trainRows={model.training_rows} />}
      {model.leaderboard && <SectionRule />}
      {model.calibration_report && <CalibrationSection report={model.calibration_report} />}
      {model.rounds && <RoundsSection rounds={model.rounds} />}
      {model.out_of_bag && <OutOfBagSection outOfBag={model.out_of_bag} />}
      {(model.calibration_report || model.rounds || model.out_of_bag) && <SectionRule />}
      <ActionableSection model={model} canWrite={ctx.scopes.has('models:write')} />
      <SectionRule />
      <div className="col-span-12 min-w-0 md:col-span-6">
        <LedgerSection rows={ledger.rows} people={ledger.people} version={model.version} />
        <LabelWarning meaning={model.dataset.label_meaning} />
      </div>
      <FactsSection model={model} />
    </Sections>
  )
}

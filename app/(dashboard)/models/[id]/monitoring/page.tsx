import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { AlertsSection } from '@/components/lifecycle/alerts-section'
import { ChallengerSection } from '@/components/lifecycle/challenger-section'
import { DriftColumns } from '@/components/lifecycle/drift-columns'
import { DriftFigure } from '@/components/lifecycle/drift-figure'
import { DriftWeeks } from '@/components/lifecycle/drift-weeks'
import { RetrainingSection } from '@/components/lifecycle/retraining-section'
import { SectionRule, Sections } from '@/components/ui/section'
import { findModel } from '../find-model'
import { findLifecycle } from './find-lifecycle'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const model = await findModel((await params).id)
  const t = await getTranslations('models.tabs')
  return model ? { title: `${t('monitoring')}: ${model.name}, v${model.version}` } : {}
}

export default async function MonitoringPage({ params }: Props) {
  const { ctx } = await requireSession()
  const { id } = await params
  const model = await findModel(id)
  if (!model) notFound()
  const found = await findLifecycle(ctx, id, model.dataset.dataset_id)
  const { drift, contest, baseId } = found
  const canWrite = ctx.scopes.has('models:write')
  const [week] = drift.weeks
  const raised = drift.alerts.some(({ acknowledged }) => !acknowledged)
  const scored = week !== undefined && week.score.psi !== null
  return (
    <>
      <DriftFigure drift={drift} />
      <Sections>
        {raised && <AlertsSection alerts={drift.alerts} canWrite={canWrite} />}
        {raised && <SectionRule />}
        {scored && <DriftWeeks drift={drift} />}
        {scored && <DriftColumns week={week} />}
        {scored && <SectionRule />}
        <ChallengerSection contest={contest} disagreements={found.disagreements} />
        <SectionRule />
        {baseId && (
          <RetrainingSection
            datasetId={baseId}
            retrainings={found.retrainings}
            schedule={found.schedule}
            canWrite={canWrite}
          />
        )}
      </Sections>
    </>
  )
}

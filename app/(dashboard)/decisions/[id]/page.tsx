import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireSession } from '@/app/session'
import { Attributes } from '@/components/decisions/attributes'
import { DetailHeader } from '@/components/decisions/detail-header'
import { Flip } from '@/components/decisions/flip'
import { OutcomeSection } from '@/components/decisions/outcome-section'
import { PointsTable } from '@/components/decisions/points-table'
import { PrintFoot } from '@/components/decisions/print-foot'
import { Receipt } from '@/components/decisions/receipt'
import { ReviewSection } from '@/components/decisions/review-section'
import { Rules } from '@/components/decisions/rules'
import { VerdictSummary } from '@/components/decisions/verdict-summary'
import { WhatIfSection } from '@/components/decisions/what-if/what-if-section'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { findDecision } from './find-decision'

type Props = { params: Promise<{ id: string }> }

const find = cache(async (id: string) => {
  const { ctx } = await requireSession()
  return { ctx, found: await findDecision(ctx, id) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('decisions.detail')
  const { found } = await find((await params).id)
  return found ? { title: t('title', { order: found.decision.order_id }) } : {}
}

export default async function DecisionPage({ params }: Props) {
  const { ctx, found } = await find((await params).id)
  if (!found) notFound()
  const { decision, model, people, neighbours } = found
  const canWrite = ctx.scopes.has('decisions:write')
  return (
    <>
      <DetailHeader decision={decision} neighbours={neighbours} />
      <Sections>
        <VerdictSummary decision={decision} people={people} />
        <SectionRule />
        <PointsTable decision={decision} />
        <SectionRule />
        {model && <WhatIfSection decision={decision} features={model.features} matrix={model.confusion_matrix} />}
        {model && <SectionRule />}
        <Section span={6}>
          <Flip decision={decision} />
          <Rules decision={decision} />
          <Attributes decision={decision} />
          <OutcomeSection decision={decision} canWrite={canWrite} />
        </Section>
        <Section span={6} cut>
          <Receipt key={decision.decision_id} decision={decision} />
          <ReviewSection decision={decision} people={people} canReview={canWrite} />
        </Section>
      </Sections>
      <PrintFoot decision={decision} />
    </>
  )
}

import { RefreshCw } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { ApprovalSection } from '@/components/loop/approval-section'
import { BandsSection } from '@/components/loop/bands-section'
import { LimitsSection } from '@/components/loop/limits-section'
import { LoopFilters } from '@/components/loop/loop-filters'
import { RecoverySection } from '@/components/loop/recovery-section'
import { ThresholdSection } from '@/components/loop/threshold-section'
import { loopDays, rangeOf } from '@/components/loop/types'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { SectionRule, Sections } from '@/components/ui/section'
import { getLoop, serializeLoop } from '@/lib/analytics'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const dayMs = 86_400_000
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)
/** What the address says a paid order brings; nothing for what is no such amount. */
function gainOf(text: string | undefined): number | undefined {
  const gain = Number(text)
  return /^\d{1,8}(\.\d{1,2})?$/.test(text ?? '') && gain > 0 && gain <= 10_000_000 ? gain : undefined
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('loop'))('title') }
}

/** How decisions made upstream turned out downstream. */
export default async function LoopPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const t = await getTranslations('loop')
  const search = await searchParams
  const range = rangeOf(one(search['range']))
  const model = one(search['model'])
  const to = ctx.now()
  const loop = serializeLoop(
    await getLoop(ctx, {
      from: to - loopDays[range] * dayMs,
      to,
      model_id: model && /^mod_\w{1,40}$/.test(model) ? model : undefined,
      gain_per_paid: gainOf(one(search['gain'])),
    }),
  )
  const isEmpty = loop.approval.n === 0
  return (
    <>
      <PageHeader title={t('title')} />
      <p className="mb-5 max-w-measure text-ink-2">{t('lead')}</p>
      <LoopFilters models={loop.models} modelId={loop.model_id} range={range} />
      {isEmpty ? (
        <EmptyState
          icon={RefreshCw}
          title={t('empty.title')}
          actions={
            <Button asChild variant="outline">
              <Link href="/decisions">{t('empty.action')}</Link>
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <Sections>
          <ApprovalSection loop={loop} />
          <SectionRule />
          <BandsSection loop={loop} />
          <SectionRule />
          <ThresholdSection loop={loop} />
          <SectionRule />
          <RecoverySection loop={loop} />
          <LimitsSection />
        </Sections>
      )}
    </>
  )
}

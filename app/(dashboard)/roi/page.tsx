import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { CostsSection } from '@/components/roi/costs-section'
import { GroupSection } from '@/components/roi/group-section'
import { GroupsSection } from '@/components/roi/groups-section'
import { HowSection } from '@/components/roi/how-section'
import { MissingSection } from '@/components/roi/missing-section'
import { MoneySection } from '@/components/roi/money-section'
import { VerdictSection } from '@/components/roi/verdict-section'
import { PageHeader } from '@/components/ui/page-header'
import { SectionRule, Sections } from '@/components/ui/section'
import { getRoi, serializeRoi } from '@/lib/analytics'
import { getControlGroup, serializeControlGroup } from '@/lib/portfolios'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('roi'))('title') }
}

/** Whether the product pays: measured against a control group, beside what the founding document claims. */
export default async function RoiPage() {
  const { ctx } = await requireSession()
  const t = await getTranslations('roi')
  const roi = serializeRoi(await getRoi(ctx, {}))
  const control = serializeControlGroup(await getControlGroup(ctx))
  const canChange = ctx.permissions.can_create_campaigns && ctx.scopes.has('portfolios:write')
  const { treated, control: held, costs, missing } = roi
  return (
    <>
      <PageHeader title={t('title')} />
      <Sections>
        <VerdictSection roi={roi} span={missing.length > 0 ? 7 : 12} />
        {roi.control_group && missing.length > 0 && <MissingSection missing={missing} />}
        {!roi.control_group && <GroupSection roi={roi} control={control} canChange={canChange} />}
        <SectionRule />
        {treated && held && (
          <>
            <GroupsSection roi={roi} treated={treated} control={held} />
            <MoneySection roi={roi} />
            <SectionRule />
          </>
        )}
        {costs && (
          <>
            <CostsSection roi={roi} costs={costs} />
            <GroupSection roi={roi} control={control} canChange={canChange} />
            <SectionRule />
          </>
        )}
        <HowSection />
      </Sections>
    </>
  )
}

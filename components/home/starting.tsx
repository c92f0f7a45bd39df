import { FlaskConical } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ActiveModel } from '@/components/home/active-model'
import { type DataInProgress, DataInProgressList } from '@/components/home/data-in-progress'
import { StartList, type StartStep } from '@/components/home/start-list'
import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import type { ModelSummaryReply } from '@/lib/models'

export type StartingHome = {
  steps: readonly { step: StartStep; done: boolean }[]
  data: DataInProgress[]
  model: ModelSummaryReply | null
}

/** Nothing decided yet: what is left to the first answer. */
export function Starting({ home }: { home: StartingHome }) {
  const t = useTranslations('home')
  const fresh = home.steps.some(({ step, done }) => step === 'data' && !done)
  const left = home.steps.filter(({ step, done }) => !done && step !== 'token').length
  return (
    <Sections>
      <Section>
        <Figure label={t('start.figure')} value={t('start.left', { count: left })} note={t('start.note')} />
      </Section>
      <SectionRule />
      <Section span={8} title={t('start.title')}>
        <StartList steps={home.steps} />
      </Section>
      <Section span={4} cut className="grid content-start gap-2 [&:empty]:hidden [&>section]:col-span-full">
        {home.data.length > 0 && <DataInProgressList items={home.data} className="pt-0" />}
        {fresh && (
          <Section className="pt-0" title={t('start.sample.title')}>
            <p className="mb-3 text-ink-2">{t('start.sample.text')}</p>
            <Button variant="outline" asChild>
              <Link href="/datasets/new">
                <FlaskConical aria-hidden />
                {t('start.sample.action')}
              </Link>
            </Button>
          </Section>
        )}
        {home.model && <ActiveModel model={home.model} className="pt-0" />}
      </Section>
    </Sections>
  )
}

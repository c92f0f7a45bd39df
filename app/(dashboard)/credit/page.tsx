import { Stamp } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { DecisionsTable } from '@/components/decisions/decisions-table'
import { ActiveModel } from '@/components/home/active-model'
import { DataInProgressList } from '@/components/home/data-in-progress'
import { DecidedFigure } from '@/components/home/decided-figure'
import { StartList } from '@/components/home/start-list'
import { Starting } from '@/components/home/starting'
import { WaitingList } from '@/components/home/waiting-list'
import { WeekTable } from '@/components/home/week-table'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { findHome, type Home } from './find-home'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('home'))('title') }
}

export default async function CreditPage() {
  const { ctx } = await requireSession()
  const [t, home] = await Promise.all([getTranslations('home'), findHome(ctx)])
  const canDecide = ctx.scopes.has('decisions:write') && home.model !== null
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          canDecide &&
          home.decided && (
            <Button asChild>
              <Link href="/decisions/new">
                <Stamp aria-hidden />
                {t('decide')}
              </Link>
            </Button>
          )
        }
      />
      {home.decided ? <Running home={home} decided={home.decided} /> : <Starting home={home} />}
    </>
  )
}

type RunningProps = { home: Home; decided: NonNullable<Home['decided']> }

async function Running({ home, decided }: RunningProps) {
  const t = await getTranslations('home')
  const aside = home.data.length > 0
  const open = home.steps.filter(({ done }) => !done)
  const link = 'underline decoration-line-strong underline-offset-3 hover:decoration-ink'
  return (
    <Sections>
      <Section span={7}>
        <DecidedFigure {...decided} />
        {home.week.total.total > 0 && (
          <div className="mt-8">
            <WeekTable days={home.week.days} total={home.week.total} />
          </div>
        )}
      </Section>
      <div className="relative col-span-12 md:col-span-5 md:before:absolute md:before:top-5 md:before:bottom-6 md:before:-left-4 md:before:w-px md:before:bg-line">
        <WaitingList
          count={home.waiting.count}
          rows={home.waiting.rows}
          model={home.model}
          className="max-md:border-line-strong max-md:border-t"
        />
        {home.model && <ActiveModel model={home.model} className="border-line-strong border-t" />}
      </div>
      <SectionRule />
      <Section
        span={aside ? 7 : 12}
        title={t('latest.title')}
        note={t('latest.note')}
        actions={
          <Link href="/decisions" className={link}>
            {t('latest.all')}
          </Link>
        }
      >
        <DecisionsTable rows={home.latest} brief={aside} />
      </Section>
      {aside && <DataInProgressList span={5} cut items={home.data} />}
      {open.length > 0 && (
        <>
          <SectionRule />
          <Section span={8} title={t('start.title')}>
            <StartList steps={open} />
          </Section>
        </>
      )}
    </Sections>
  )
}

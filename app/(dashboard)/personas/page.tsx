import { History } from 'lucide-react'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { formatDate, formatNumber } from '@/components/lib/format'
import { CheckAll } from '@/components/personas/check/check-all'
import { PersonaEditor } from '@/components/personas/editor/persona-editor'
import { FiguresTable } from '@/components/personas/figures-table'
import { Gallery } from '@/components/personas/gallery'
import { SplitSection } from '@/components/personas/split/split-section'
import { PersonaVersions } from '@/components/personas/versions/persona-versions'
import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { SegmentedNav } from '@/components/ui/segmented-nav'
import { personaVocabulary } from '@/lib/conversations'
import { toLocale } from '@/messages/locale'
import { findPersonas, rangeDays } from './find-personas'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personas'))('title') }
}

export default async function PersonasPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const asked = await searchParams
  const number = Math.min(10, Math.max(1, Math.trunc(Number(asked['persona'])) || 1))
  const days = rangeDays.find((one) => String(one) === asked['days']) ?? 30
  const [t, locale, found] = await Promise.all([
    getTranslations('personas'),
    getLocale().then(toLocale),
    findPersonas(ctx, number, days),
  ])
  const { all, chosen, versions, experiments, names, customers } = found
  const { figures } = all
  const canWrite = ctx.scopes.has('personas:write') && ctx.permissions.can_modify_ai_settings
  const address = (range: number) => `/personas?persona=${number}&days=${range}`
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <Button asChild variant="outline">
              <a href="#versions">
                <History aria-hidden />
                {t('versionsLink')}
              </a>
            </Button>
            <CheckAll customers={customers} />
          </>
        }
      />
      <Sections>
        <Section className="flex flex-wrap items-end gap-x-12 gap-y-4">
          <Figure
            label={t('figure.label', { from: formatDate(figures.from, locale), to: formatDate(figures.to, locale) })}
            value={
              figures.success_rate === null
                ? t('figure.none')
                : formatNumber(figures.success_rate * 100, locale, { digits: 1 })
            }
            unit={figures.success_rate === null ? undefined : '%'}
          />
          <div className="min-w-0 flex-1 basis-80">
            <p className="max-w-measure text-ink-2">
              {t('figure.note', { successes: figures.successes, conversations: figures.conversations })}{' '}
              {t.rich('figure.price', { b: (words) => <b className="font-medium text-ink">{words}</b> })}
            </p>
            <p className="mt-1 text-ink-3 text-xs">{t('figure.basis')}</p>
          </div>
          <SegmentedNav
            label={t('range.label')}
            items={rangeDays.map((range) => ({
              href: address(range),
              label: t('range.days', { days: range }),
              current: range === days,
            }))}
          />
        </Section>
      </Sections>
      <Gallery personas={all.data} chosen={number} days={days} locale={locale} />
      <FiguresTable personas={all} locale={locale} />
      <PersonaEditor
        key={`${chosen.id}:${chosen.version}`}
        {...{ persona: chosen, vocabulary: personaVocabulary, customers, canWrite }}
      />
      <Sections className="mt-6">
        <Section id="split" title={t('split.title', { name: chosen.name })} note={t('split.note')}>
          <SplitSection key={chosen.id} {...{ persona: chosen, versions, experiments, canWrite }} />
        </Section>
        <SectionRule />
        <Section
          id="versions"
          title={t('versions.title', { name: chosen.name, count: versions.length })}
          note={t('versions.note')}
        >
          <PersonaVersions key={chosen.id} {...{ persona: chosen, versions, names, canWrite }} />
        </Section>
      </Sections>
    </>
  )
}

import { Download } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { AuditFilters } from '@/components/audit/audit-filters'
import { Entries } from '@/components/audit/entries'
import { TrailFigure } from '@/components/audit/trail-figure'
import { Forbidden } from '@/components/identity/forbidden'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { findOwners } from '../settings/find-owners'
import { findTrail } from './find-trail'
import { csvAddress, readTrailQuery } from './read-query'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audit'))('title') }
}

export default async function AuditPage({ searchParams }: Props) {
  const { ctx, user } = await requireSession()
  if (!ctx.scopes.has('audit:read')) {
    return <Forbidden page="audit" role={user.role} owners={await findOwners(ctx)} />
  }
  const { filter, span, cursor, asked } = readTrailQuery(await searchParams, ctx.now())
  const [t, words, trail] = await Promise.all([
    getTranslations('audit'),
    getTranslations('common'),
    findTrail(ctx, filter, cursor),
  ])
  const only = (change: { actor?: string; resource?: string }) =>
    `/audit?${new URLSearchParams({ ...asked, ...change })}`
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <Button variant="outline" asChild>
            <a href={csvAddress(filter)} download title={t('csvHint')}>
              <Download aria-hidden />
              {t('csv')}
            </a>
          </Button>
        }
      />
      <Sections>
        <Section>
          <TrailFigure entries={trail.length} />
        </Section>
        <SectionRule />
        <Section title={t('rowsTitle')} note={t('rowsNote')}>
          <AuditFilters actors={trail.actors} period={span.period} />
          {trail.entries.length === 0 ? (
            <EmptyState
              title={t('empty')}
              actions={
                <Button variant="outline" asChild>
                  <Link href="/audit">{words('clearFilters')}</Link>
                </Button>
              }
            >
              {t('emptyText')}
            </EmptyState>
          ) : (
            <Entries entries={trail.entries} actors={trail.actors} now={ctx.now()} only={only} />
          )}
          <Pagination nextCursor={trail.nextCursor} count={trail.entries.length} />
        </Section>
      </Sections>
    </>
  )
}

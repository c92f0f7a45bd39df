import { Upload } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { DatasetsTable } from '@/components/datasets/list/datasets-table'
import { NoDatasets } from '@/components/datasets/list/no-datasets'
import { formatNumber } from '@/components/lib/format'
import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Sections } from '@/components/ui/section'
import { findDatasets } from './find-datasets'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('datasets'))('title') }
}

export default async function DatasetsPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const [t, locale, found] = await Promise.all([
    getTranslations('datasets'),
    getLocale(),
    findDatasets(ctx, await searchParams),
  ])
  const canWrite = ctx.scopes.has('datasets:write')
  if (found.fresh) {
    return (
      <>
        <PageHeader title={t('title')} />
        <NoDatasets canWrite={canWrite} />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          canWrite && (
            <Button asChild>
              <Link href="/datasets/new">
                <Upload aria-hidden />
                {t('list.upload')}
              </Link>
            </Button>
          )
        }
      />
      <Sections>
        <Section>
          <Figure
            label={t('list.rowsTotal')}
            value={formatNumber(found.rows, locale)}
            unit={t('list.rowsUnit')}
            note={t(found.whole ? 'list.ofSets' : 'list.ofNewest', { count: found.sets })}
          />
        </Section>
        <Section title={t('list.title')} note={t('list.note')} className="border-line-strong border-t">
          <DatasetsTable lines={found.lines} nextCursor={found.nextCursor} />
        </Section>
      </Sections>
    </>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { UploadPortfolio } from '@/components/portfolios/upload/upload-portfolio'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PageHeader } from '@/components/ui/page-header'
import { portfolioColumns } from '@/lib/portfolios'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('portfolios.upload'))('title') }
}

const named = (value: string | string[] | undefined) =>
  typeof value === 'string' && value !== '' ? value.slice(0, 100) : undefined

export default async function NewPortfolioPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  if (!ctx.scopes.has('portfolios:write')) redirect('/portfolios')
  const { type, source } = await searchParams
  const t = await getTranslations('portfolios')
  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ href: '/portfolios', label: t('title') }]} />}
        title={t('upload.title')}
      />
      <UploadPortfolio columns={portfolioColumns} type={named(type)} source={named(source)} />
    </>
  )
}

import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { Wizard } from '@/components/datasets/wizard/wizard'
import { findDetail } from '../find-detail'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('datasets.wizard'))('title') }
}

export default async function NewDatasetPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  if (!ctx.scopes.has('datasets:write')) redirect('/datasets')
  const { dataset, sample } = await searchParams
  const resume = typeof dataset === 'string' ? await findDetail(ctx, dataset) : null
  // Complete means that there is nothing left to send.
  if (resume && resume.status !== 'receiving') redirect(`/datasets/${resume.dataset_id}`)
  return <Wizard key={resume?.dataset_id ?? 'new'} resume={resume} sample={sample === 'taiwan'} />
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { BatchResult } from '@/components/decisions/batch/batch-result'
import { BatchUpload } from '@/components/decisions/batch/batch-upload'
import { NoDecisions } from '@/components/decisions/no-decisions'
import { NewOrderHeader } from '@/components/decisions/order/new-order-header'
import { OrderForm } from '@/components/decisions/order/order-form'
import { Alert } from '@/components/ui/alert'
import { findDecidingModel } from './find-deciding-model'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const titles = async (batch: boolean) => (await getTranslations('decisions.order'))(batch ? 'titleBatch' : 'title')
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return { title: await titles(one((await searchParams)['tab']) === 'batch') }
}

export default async function NewDecisionPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const query = await searchParams
  const batch = one(query['tab']) === 'batch'
  const job = one(query['job'])
  const t = await getTranslations('decisions')
  const found = await findDecidingModel(ctx, batch ? undefined : one(query['model']))
  const canDecide = ctx.scopes.has('decisions:write')
  return (
    <>
      <NewOrderHeader title={await titles(batch)} batch={batch} model={found.model} />
      {!canDecide ? (
        <Alert title={t('readOnlyTitle')}>{t('readOnlyText')}</Alert>
      ) : batch && job !== undefined ? (
        <BatchResult key={job} jobId={job} />
      ) : found.model === null ? (
        <NoDecisions readiness={found.readiness} />
      ) : batch ? (
        <BatchUpload features={found.model.features} />
      ) : (
        <OrderForm features={found.model.features} modelId={found.model.active ? undefined : found.model.model_id} />
      )}
    </>
  )
}

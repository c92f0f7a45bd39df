import { type Context, requireScope } from '@/lib/platform/context'
import type { Page, PageInput } from '@/lib/platform/page'
import { type Dataset, pageDatasets } from './repository'

/** The company's data sets, newest first. */
export async function listDatasets(ctx: Context, page: PageInput): Promise<Page<Dataset>> {
  requireScope(ctx, 'datasets:read')
  return pageDatasets(ctx.companyId, page)
}

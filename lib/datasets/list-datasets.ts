import { type Context, requireScope } from '@/lib/platform/context'
import type { Page, PageInput } from '@/lib/platform/page'
import { type Dataset, type DatasetSort, pageDatasets } from './repository'

/** A page of the company's data sets, newest first unless `sort` says otherwise. */
export async function listDatasets(
  ctx: Context,
  page: PageInput & { sort?: DatasetSort | undefined },
): Promise<Page<Dataset>> {
  requireScope(ctx, 'datasets:read')
  return pageDatasets(ctx.companyId, page)
}

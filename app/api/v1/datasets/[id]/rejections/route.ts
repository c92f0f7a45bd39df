import { downloadRejectionsOperation, readRejections, rejectionColumns } from '@/lib/datasets'
import { apiRoute, faultWords } from '@/lib/http'
import { csvResponse } from '@/lib/platform/csv'

export const GET = apiRoute(downloadRejectionsOperation, async ({ ctx, params }) => {
  const lines = await readRejections(ctx, params.id, faultWords(ctx.locale))
  return csvResponse(`rejections-${params.id}.csv`, rejectionColumns, lines)
})

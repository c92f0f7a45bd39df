import { exportMetricsOperation, exportReport } from '@/lib/analytics'
import { apiRoute } from '@/lib/http'

export const GET = apiRoute(exportMetricsOperation, async ({ ctx, query: { format, ...query } }) => {
  const { fileName, contentType, content } = await exportReport(ctx, format, query)
  return new Response(Buffer.from(content), {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
})

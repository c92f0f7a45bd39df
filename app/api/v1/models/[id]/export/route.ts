import { apiRoute } from '@/lib/http'
import { exportModel, exportModelOperation } from '@/lib/models'
import { textStream } from '@/lib/platform/text-stream'

export const GET = apiRoute(exportModelOperation, async ({ ctx, params, query }) => {
  const { name, contentType, content } = await exportModel(ctx, params.id, query.format)
  const headers = {
    'content-type': contentType,
    'content-disposition': `attachment; filename="${name}"`,
    'cache-control': 'no-store',
  }
  return new Response(content instanceof Uint8Array ? content : textStream(content), { headers })
})

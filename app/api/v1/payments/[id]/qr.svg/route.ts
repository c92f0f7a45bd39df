import { apiRoute } from '@/lib/http'
import { payableCode, qrSvg, qrSvgOperation } from '@/lib/payments'

export const GET = apiRoute(qrSvgOperation, async ({ ctx, params }) => {
  const { code, title } = await payableCode(ctx, params.id)
  const headers = { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': 'private, max-age=60' }
  return new Response(await qrSvg(code, title), { headers })
})

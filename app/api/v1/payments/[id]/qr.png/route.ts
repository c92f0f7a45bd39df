import { apiRoute } from '@/lib/http'
import { payableCode, qrPng, qrPngOperation } from '@/lib/payments'

export const GET = apiRoute(qrPngOperation, async ({ ctx, params }) => {
  const { code } = await payableCode(ctx, params.id)
  const picture = new Uint8Array(await qrPng(code))
  return new Response(picture, { headers: { 'content-type': 'image/png', 'cache-control': 'private, max-age=60' } })
})

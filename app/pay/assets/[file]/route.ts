import { apiRoute } from '@/lib/http'
import { pageAsset, payPageAssetOperation } from '@/lib/payments'
import { guarded } from '../../answer'

export const GET = apiRoute(payPageAssetOperation, async ({ params }) => {
  const { text, type } = await pageAsset(params.file)
  return guarded(text, { 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' })
})

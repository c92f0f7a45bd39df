import { apiRoute } from '@/lib/http'
import { metricsOperation } from '@/lib/http/system/contract'
import { metricsText } from '@/lib/http/system/metrics-text'

export const GET = apiRoute(metricsOperation, ({ request }) => metricsText(request))

import { apiRoute, metricsOperation, metricsText } from '@/lib/http'

export const GET = apiRoute(metricsOperation, ({ request }) => metricsText(request))

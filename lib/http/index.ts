export { apiRoute, type RouteHandler, reply } from './api-route'
export { clientAddress } from './client-address'
export { takeQuota } from './rate-limit'
export { faultWords, localeOf } from './translate'

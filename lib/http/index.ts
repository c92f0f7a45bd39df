export { apiRoute, type RouteHandler, reply } from './api-route'

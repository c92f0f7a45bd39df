export { apiRoute, type RouteHandler, reply } from './api-route'
export { problemResponse, problemSchema } from './problem'

export {
  type EventReply,
  listEventsOperation,
  receiveEventsOperation,
  serializeEvent,
  serializeReceived,
} from './contract'
export { provideCustomerNames } from './customer-names'
export { listEvents } from './list-events'
export { receiveEvents } from './receive-events'
export { watchFacts } from './watch-facts'

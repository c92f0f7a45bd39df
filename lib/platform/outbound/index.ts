export { OutboundFault } from './fault'
export { readTarget } from './read-target'
export { resolveHost } from './resolve-host'
export { type OutboundAnswer, type OutboundRequest, sendOutbound } from './send-outbound'

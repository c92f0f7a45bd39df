export { getLoopOperation, type LoopReply, serializeLoop } from './contract'
export { getLoop } from './get-loop'

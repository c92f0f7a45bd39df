export { classifyWithModel } from './classify-with-model'
export { plainestWords, writeOffline } from './write-offline'
export { streamReply, writeReply } from './write-reply'

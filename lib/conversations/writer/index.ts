export { plainestWords, writeOffline, writeOffline as writeReply } from './write-offline'

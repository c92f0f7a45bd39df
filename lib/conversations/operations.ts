import { inboxOperations } from './contract/operations'
import { guardOperations } from './guard-check/contract'
import { intentOperations } from './intents/contract'
import { personaOperations } from './personas'
import { simulatorOperations } from './simulator/contract'

/** Every operation of the room. */
export const conversationsOperations = [
  ...inboxOperations,
  ...personaOperations,
  ...guardOperations,
  ...intentOperations,
  ...simulatorOperations,
]

import { companyOperations } from './companies/contract'
import { inviteOperations } from './invites/contract'
import { keyOperations } from './keys/contract'
import { memberOperations } from './members/contract'
import { tokenOperations } from './tokens/contract'

export * from './companies/contract'
export * from './invites/contract'
export * from './keys/contract'
export * from './members/contract'
export * from './tokens/contract'

/** Every operation of the room. */
export const identityOperations = [
  ...companyOperations,
  ...tokenOperations,
  ...keyOperations,
  ...memberOperations,
  ...inviteOperations,
]

import type { Kit } from '../kit'
import { defineDatasets } from './datasets'
import { defineDecisions } from './decisions'
import { defineIdentity } from './identity'
import { defineLifecycle } from './lifecycle'
import { defineModels } from './models'
import { definePlatform } from './platform'

/** Every table of the product, made by one kit. */
export const defineSchema = (kit: Kit) => ({
  ...definePlatform(kit),
  ...defineIdentity(kit),
  ...defineDatasets(kit),
  ...defineModels(kit),
  ...defineDecisions(kit),
  ...defineLifecycle(kit),
})

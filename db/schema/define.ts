import type { Kit } from '../kit'
import { defineAnalytics } from './analytics'
import { defineConversations } from './conversations'
import { defineDatasets } from './datasets'
import { defineDecisions } from './decisions'
import { defineIdentity } from './identity'
import { defineLifecycle } from './lifecycle'
import { defineModels } from './models'
import { defineMoney } from './money'
import { definePayPage } from './pay-page'
import { definePayments } from './payments'
import { definePlatform } from './platform'
import { definePortfolios } from './portfolios'
import { defineWebhooks } from './webhooks'

/** Every table of the product, made by one kit. */
export const defineSchema = (kit: Kit) => ({
  ...definePlatform(kit),
  ...defineIdentity(kit),
  ...defineDatasets(kit),
  ...defineModels(kit),
  ...defineDecisions(kit),
  ...defineLifecycle(kit),
  ...definePortfolios(kit),
  ...definePayments(kit),
  ...defineMoney(kit),
  ...definePayPage(kit),
  ...defineConversations(kit),
  ...defineWebhooks(kit),
  ...defineAnalytics(kit),
})

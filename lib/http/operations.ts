import { analyticsOperations } from '@/lib/analytics'
import { auditOperations } from '@/lib/audit'
import { conversationsOperations } from '@/lib/conversations'
import { datasetsOperations } from '@/lib/datasets'
import { decisionsOperations } from '@/lib/decisions'
import { identityOperations } from '@/lib/identity'
import { lifecycleOperations } from '@/lib/lifecycle'
import { modelsOperations } from '@/lib/models'
import { paymentsOperations } from '@/lib/payments'
import type { Operation } from '@/lib/platform/operation'
import { portfoliosOperations } from '@/lib/portfolios'
import { webhooksOperations } from '@/lib/webhooks'
import { systemOperations } from './system/contract'

/** Every operation of the API; the document, the tests and the architecture check are made from this list. */
export const operations = [
  ...identityOperations,
  ...datasetsOperations,
  ...modelsOperations,
  ...decisionsOperations,
  ...lifecycleOperations,
  ...portfoliosOperations,
  ...conversationsOperations,
  ...paymentsOperations,
  ...webhooksOperations,
  ...analyticsOperations,
  ...auditOperations,
  ...systemOperations,
] as unknown as Operation[]

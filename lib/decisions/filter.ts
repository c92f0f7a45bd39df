import type { z } from 'zod'
import { customerIndex, orderIndex } from './make-decision'
import type { DecisionFilter } from './repository'
import type { exportDecisionsQuery } from './schemas'

/** What was asked for as the repository takes it: orders and customers by keyed index. */
export async function filterOf(
  companyId: string,
  asked: z.output<typeof exportDecisionsQuery>,
): Promise<DecisionFilter> {
  const { order_id: order, customer_id: customer, decision, model_id: modelId, from, to, reviewed } = asked
  return {
    orderIndex: order === undefined ? undefined : await orderIndex(companyId, order),
    customerIndex: customer === undefined ? undefined : await customerIndex(companyId, customer),
    decision,
    modelId,
    from,
    to,
    reviewed,
  }
}

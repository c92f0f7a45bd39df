import { debtComponents, type NegotiationPolicy, paymentMethods } from '../types.ts'

/**
 * CDC art. 104-A (Lei 14.181/2021): a plan that gathers a consumer's debts runs five years at most; CDC art. 42, sole
 * paragraph: nobody is charged more than is owed. Null: no statute says so, but no agreement could be kept under it.
 */
export type LawId = 'cdc_104_a' | 'cdc_42'
export const policyFaultCodes = [
  'discount_out_of_range',
  'discount_without_component',
  'min_installment_not_positive',
  'installments_below_one',
  'term_beyond_five_years',
  'no_payment_method',
  'unknown_payment_method',
  'unknown_component',
  'first_due_in_past',
  'horizon_beyond_year',
  'down_payment_out_of_range',
  'not_whole_number',
] as const
export type PolicyFaultCode = (typeof policyFaultCodes)[number]
/** `field`: the value to correct. */
export type PolicyFault = {
  field: keyof NegotiationPolicy
  code: PolicyFaultCode
  params: Record<string, string | number>
  law: LawId | null
}

/** Payments of a plan that runs five years by the month. */
export const lawfulInstallments = 60
/** No first payment is promised for later than this. */
export const lawfulHorizonDays = 365

const numbers = [
  'maxDiscountBasisPoints',
  'minInstallmentCents',
  'maxInstallments',
  'dueHorizonDays',
  'minDownPaymentBasisPoints',
] as const

/** What law or sense forbids in a policy, one fault a value and rule; empty when it may be saved. */
export function policyFaults(policy: NegotiationPolicy): PolicyFault[] {
  const faults: PolicyFault[] = []
  const fault = (
    field: keyof NegotiationPolicy,
    code: PolicyFaultCode,
    params: PolicyFault['params'] = {},
    law: LawId | null = null,
  ) => faults.push({ field, code, params, law })

  for (const field of numbers) if (!Number.isSafeInteger(policy[field])) fault(field, 'not_whole_number')
  const { maxDiscountBasisPoints: discount, minDownPaymentBasisPoints: down } = policy
  if (discount > 10_000 || discount < 0) {
    // A negative discount is a surcharge.
    fault('maxDiscountBasisPoints', 'discount_out_of_range', { max: 10_000 }, discount < 0 ? 'cdc_42' : null)
  }
  if (discount > 0 && policy.discountable.length === 0) fault('discountable', 'discount_without_component')
  if (policy.minInstallmentCents < 1) fault('minInstallmentCents', 'min_installment_not_positive')
  if (policy.maxInstallments < 1) fault('maxInstallments', 'installments_below_one')
  if (policy.maxInstallments > lawfulInstallments) {
    fault('maxInstallments', 'term_beyond_five_years', { max: lawfulInstallments }, 'cdc_104_a')
  }
  if (policy.dueHorizonDays < 0) fault('dueHorizonDays', 'first_due_in_past')
  if (policy.dueHorizonDays > lawfulHorizonDays) {
    fault('dueHorizonDays', 'horizon_beyond_year', { max: lawfulHorizonDays })
  }
  if (down < 0 || down > 10_000) fault('minDownPaymentBasisPoints', 'down_payment_out_of_range', { max: 10_000 })
  if (policy.paymentMethods.length === 0) fault('paymentMethods', 'no_payment_method')
  for (const method of policy.paymentMethods) {
    if (!paymentMethods.includes(method)) fault('paymentMethods', 'unknown_payment_method', { method })
  }
  for (const component of policy.discountable) {
    if (!debtComponents.includes(component)) fault('discountable', 'unknown_component', { component })
  }
  return faults
}

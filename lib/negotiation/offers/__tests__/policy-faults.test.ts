import { describe, expect, it } from 'vitest'
import type { NegotiationPolicy } from '../../types.ts'
import { policyFaults } from '../index.ts'
import { policy } from './table.ts'

const codes = (over: Partial<NegotiationPolicy>) =>
  policyFaults({ ...policy, ...over }).map(({ field, code, law }) => `${field} ${code}${law ? ` ${law}` : ''}`)

describe('policyFaults', () => {
  it('finds none in a lawful policy', () => {
    expect(codes({})).toEqual([])
    expect(codes({ maxDiscountBasisPoints: 0, discountable: [], dueHorizonDays: 0, maxInstallments: 1 })).toEqual([])
  })

  it.each<[Partial<NegotiationPolicy>, string]>([
    [{ maxDiscountBasisPoints: 10_001 }, 'maxDiscountBasisPoints discount_out_of_range'],
    [{ maxDiscountBasisPoints: -1 }, 'maxDiscountBasisPoints discount_out_of_range cdc_42'],
    [{ discountable: [] }, 'discountable discount_without_component'],
    [{ minInstallmentCents: 0 }, 'minInstallmentCents min_installment_not_positive'],
    [{ maxInstallments: 0 }, 'maxInstallments installments_below_one'],
    [{ maxInstallments: 61 }, 'maxInstallments term_beyond_five_years cdc_104_a'],
    [{ dueHorizonDays: -1 }, 'dueHorizonDays first_due_in_past'],
    [{ dueHorizonDays: 366 }, 'dueHorizonDays horizon_beyond_year'],
    [{ minDownPaymentBasisPoints: 10_001 }, 'minDownPaymentBasisPoints down_payment_out_of_range'],
    [{ paymentMethods: [] }, 'paymentMethods no_payment_method'],
    [{ paymentMethods: ['cash' as 'pix'] }, 'paymentMethods unknown_payment_method'],
    [{ discountable: ['tips' as 'fees'] }, 'discountable unknown_component'],
    [{ minInstallmentCents: 0.5 + 1 }, 'minInstallmentCents not_whole_number'],
  ])('names what is wrong with %o', (over, fault) => {
    expect(codes(over)).toEqual([fault])
  })
})

import { operation } from '@/lib/platform/operation'
import { chargeDetailReply } from '../charges/contract'
import { chargeParams } from '../charges/schemas'
import { simulatedPaymentInput } from './simulate-payment'

export const simulatePaymentOperation = operation({
  id: 'simulatePayment',
  method: 'POST',
  path: '/payments/{id}/simulate-payment',
  tag: 'Simulator',
  summary: 'The simulator’s bank pays a simulated charge',
  description: 'The money goes the way of any other and stays marked as simulated. Real charges are refused.',
  auth: 'bearer',
  scope: 'payments:write',
  params: chargeParams,
  body: simulatedPaymentInput,
  replies: { 200: { description: 'The charge with the money that came for it.', schema: chargeDetailReply } },
  problems: [404, 409, 422],
})

export const paymentSimulatorOperations = [simulatePaymentOperation]

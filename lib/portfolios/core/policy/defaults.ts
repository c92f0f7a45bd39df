import type { CollectionPolicy } from './types'

/**
 * What holds until a company decides otherwise. Discount, instalment, methods and window are the founding document's
 * sample; caps are the product's. Nobody is charged fine or interest that the company did not decide on: both are 0.
 */
export const defaultPolicy: CollectionPolicy = {
  maxDiscountBasisPoints: 1_500,
  minInstallmentCents: 10_000,
  maxInstallments: 12,
  paymentMethods: ['pix', 'credit_card'],
  dueHorizonDays: 30,
  discountable: ['principal', 'interest', 'fine', 'fees'],
  minDownPaymentBasisPoints: 1_000,
  lateFineBasisPoints: 0,
  lateInterestBasisPoints: 0,
  existentialMinimumCents: 60_000,
  contactWindow: { start: '09:00', end: '21:00' },
  contactWeekdays: [1, 2, 3, 4, 5, 6],
  respectStateCalendar: true,
  contactOnHolidays: false,
  maxContactsPerDay: 1,
  maxContactsPerWeek: 3,
  minHoursBetweenContacts: 20,
  channels: ['whatsapp', 'sms', 'email', 'simulator'],
  whatsappTemplate: 'primeiro_contato',
  rightPartyMethod: 'document_digits',
  rightPartyDigits: 4,
  rightPartyAttempts: 3,
  personas: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  satisfactionQuestion: true,
  bureauSentence: '',
  companyHours: { weekdays: [1, 2, 3, 4, 5], start: '09:00', end: '18:00' },
  creditorName: '',
  creditorDocument: '',
  creditorAddress: '',
}

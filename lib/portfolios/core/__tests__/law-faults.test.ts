import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../policy/defaults'
import { mergePolicy } from '../policy/effective'
import { lawFaults } from '../policy/law-faults'
import { sentenceFault } from '../policy/sentence-faults'
import type { CollectionPolicy, PolicyLevel, PolicyValues } from '../policy/types'

const codesOf = (given: PolicyValues) =>
  lawFaults({ ...defaultPolicy, ...given }, given).map(({ field, code }) => [field, code])

describe('what law or sense forbids', () => {
  it.each<[PolicyValues, string]>([
    [{ lateFineBasisPoints: 201 }, 'policy_fine_above_law'],
    [{ lateInterestBasisPoints: 101 }, 'policy_interest_above_bound'],
    [{ existentialMinimumCents: 59_999 }, 'policy_existential_minimum_below_law'],
    [{ maxDiscountBasisPoints: 10_001 }, 'policy_discount_out_of_range'],
    [{ maxInstallments: 61 }, 'policy_term_beyond_five_years'],
    [{ contactWindow: { start: '07:59', end: '20:00' } }, 'policy_window_at_night'],
    [{ contactWindow: { start: '09:00', end: '21:01' } }, 'policy_window_at_night'],
    [{ contactWindow: { start: '20:00', end: '21:00' } }, 'policy_window_never_open'],
    [{ contactWindow: { start: '18:00', end: '09:00' } }, 'policy_window_order'],
    [{ contactWeekdays: [1, 7] }, 'policy_sunday_contact'],
    [{ respectStateCalendar: false }, 'policy_state_calendar_off'],
    [{ contactOnHolidays: true }, 'policy_holiday_contact'],
    [{ maxContactsPerDay: 3 }, 'policy_contacts_above_sense'],
    [{ maxContactsPerWeek: 8 }, 'policy_contacts_above_sense'],
    [{ minHoursBetweenContacts: 3 }, 'policy_hours_below_sense'],
    [{ bureauSentence: 'Se não pagar, seu nome vai para a Serasa.' }, 'policy_sentence_threat'],
    [{ bureauSentence: 'Pague e seu score sobe.' }, 'policy_sentence_promise'],
    [{ personas: [1, 2] }, 'policy_fallback_persona'],
    [{ creditorDocument: '11444777000162' }, 'tax_id_invalid'],
    [{ companyHours: { weekdays: [1], start: '18:00', end: '09:00' } }, 'policy_window_order'],
  ])('%o: %s', (given, code) => {
    expect(codesOf(given)).toEqual([[Object.keys(given)[0], code]])
  })

  it('lets the founding document’s rules and the limits themselves pass', () => {
    expect(lawFaults(defaultPolicy, defaultPolicy)).toEqual([])
    const limits: PolicyValues = {
      lateFineBasisPoints: 200,
      lateInterestBasisPoints: 100,
      existentialMinimumCents: 60_000,
      maxDiscountBasisPoints: 10_000,
      maxInstallments: 60,
      contactWindow: { start: '08:00', end: '21:00' },
      maxContactsPerDay: 2,
      maxContactsPerWeek: 7,
      minHoursBetweenContacts: 4,
      creditorDocument: '',
    }
    expect(codesOf(limits)).toEqual([])
  })
})

describe('sentences about credit bureaus', () => {
  it.each([
    'Caso você não pague, o nome será negativado.',
    'Pague hoje ou vamos protestar.',
    'Evite ficar com o nome sujo.',
    'O não pagamento leva a processo judicial.',
    'Avisaremos seu empregador.',
    'Esta é a sua ÚLTIMA CHANCE.',
    'Seu CPF será incluído no cadastro de inadimplentes.',
  ])('threatens: %s', (sentence) => {
    expect(sentenceFault(sentence)).toBe('threat')
  })

  it.each(['Limpamos seu nome hoje.', 'A baixa sai na hora.', 'Baixa garantida.'])('promises: %s', (sentence) => {
    expect(sentenceFault(sentence)).toBe('promise')
  })

  it.each([
    '',
    'Depois do pagamento, pedimos a baixa do registro em até cinco dias úteis.',
    'Não tratamos de cadastros de crédito por aqui; fale com a nossa central.',
    'A baixa de eventual registro é pedida em até 5 dias úteis após a confirmação do pagamento.',
  ])('may be said: %s', (sentence) => {
    expect(sentenceFault(sentence)).toBeNull()
  })
})

describe('levels', () => {
  const level = (values: PolicyValues): PolicyLevel => ({
    version: 1,
    values: Object.fromEntries(
      Object.entries(values).map(([field, value]) => [
        field,
        { value, version: 1, by: { type: 'user', id: 'u' }, at: 1 },
      ]),
    ),
  })
  it('closes a window that company and portfolio do not share', () => {
    const own = level({ contactWindow: { start: '09:00', end: '12:00' } })
    const other = level({ contactWindow: { start: '14:00', end: '18:00' } })
    expect(mergePolicy(defaultPolicy, own, other).policy.contactWindow).toEqual({ start: '14:00', end: '14:00' })
  })

  it('what law alone decides is nobody’s, even when stored', () => {
    const stored = level({ respectStateCalendar: false, contactOnHolidays: true } satisfies Partial<CollectionPolicy>)
    const { policy, sources } = mergePolicy(defaultPolicy, stored)
    expect([policy.respectStateCalendar, policy.contactOnHolidays]).toEqual([true, false])
    expect(sources.contactOnHolidays.source).toBe('law')
  })
})

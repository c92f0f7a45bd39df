/** What a collection policy decides, in the order in which people read it. */
export const policyGroups = {
  negotiation: [
    'maxDiscountBasisPoints',
    'minInstallmentCents',
    'maxInstallments',
    'paymentMethods',
    'dueHorizonDays',
    'discountable',
    'minDownPaymentBasisPoints',
    'lateFineBasisPoints',
    'lateInterestBasisPoints',
    'existentialMinimumCents',
  ],
  contact: [
    'contactWindow',
    'contactWeekdays',
    'respectStateCalendar',
    'contactOnHolidays',
    'maxContactsPerDay',
    'maxContactsPerWeek',
    'minHoursBetweenContacts',
    'channels',
    'whatsappTemplate',
  ],
  conversation: [
    'rightPartyMethod',
    'rightPartyDigits',
    'rightPartyAttempts',
    'personas',
    'satisfactionQuestion',
    'bureauSentence',
    'companyHours',
  ],
  creditor: ['creditorName', 'creditorDocument', 'creditorAddress'],
} as const
export type PolicyGroup = keyof typeof policyGroups
export type PolicyField = (typeof policyGroups)[PolicyGroup][number]
export const policyFields = Object.values(policyGroups).flat() as PolicyField[]

/** Whose value holds. `law`: no level may choose. */
export const policySources = ['default', 'company', 'portfolio', 'law'] as const
export type PolicySource = (typeof policySources)[number]

/** Laws that bound a policy or a contact; their names and what they say live in `messages`. */
export const lawIds = [
  'cdc_42',
  'cdc_42a',
  'cdc_52_1',
  'cdc_54a',
  'cdc_71',
  'cdc_104a',
  'ctn_161_1',
  'decreto_11150',
  'feriados',
  'lei_sp_15426',
  'lei_rj_6854',
  'lei_es_10626',
  'stj_548',
] as const
export type LawId = (typeof lawIds)[number]

/** Limits that law or sense puts on a policy. */
export const policyLimits = {
  /** CDC art. 52 § 1: 2 %. */
  lateFineBasisPoints: 200,
  /**
   * 1 % a month is the house's bound: CTN art. 161 § 1, which CC art. 406 was long read to refer to. Since Lei 14.905/2024
   * that article names another rate, for those who agreed on none.
   */
  lateInterestBasisPoints: 100,
  /** Decreto 11.150/2022 art. 3, as Decreto 11.567/2023 has it: R$ 600. */
  existentialMinimumCents: 60_000,
  /** No state lets calls begin earlier; 21:00 is the founding document's own end, which every state calendar cuts. */
  earliestContact: '08:00',
  latestContact: '21:00',
  /** The widest state calendar (SP) ends here: a window after it would never open. */
  lastStateHour: '20:00',
  /** No Brazilian law counts contacts; CDC 42 and 71 forbid harassment. Seven in seven days is the measure of US Regulation F. */
  maxContactsPerDay: 2,
  maxContactsPerWeek: 7,
  minHoursBetweenContacts: 4,
} as const

/** Rules of the contact verdict, in the order in which they are checked. */
export const contactRuleIds = [
  'opt_out',
  'preference_channel',
  'preference_number',
  'dispute',
  'active_agreement',
  'control_group',
  'channel_not_allowed',
  'creditor_identity',
  'whatsapp_window',
  'company_window',
  'state_calendar',
  'national_holiday',
  'preference_hours',
  'preference_work',
  'cap_per_day',
  'cap_per_week',
  'cap_hours_between',
] as const
export type ContactRuleId = (typeof contactRuleIds)[number]

/** 1 Monday … 7 Sunday (ISO 8601). */
export const isoWeekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type IsoWeekday = (typeof isoWeekdays)[number]

/** `09:00`; `24:00` ends a day. */
export const timeOfDayPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/

/** What a recorded consent is for. */
export const consentPurposes = ['contact', 'other_channels', 'third_party', 'marketing'] as const
export type ConsentPurpose = (typeof consentPurposes)[number]

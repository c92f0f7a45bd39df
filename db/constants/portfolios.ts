/** Priority of a debt: tertiles of expected value inside its portfolio (seed's names). */
export const segments = ['high_priority', 'medium_priority', 'low_priority'] as const
export type Segment = (typeof segments)[number]

export const debtStates = ['open', 'disputed', 'agreed', 'paid', 'closed'] as const
export type DebtState = (typeof debtStates)[number]

/** Where a recovery probability comes from: the documented prior scorecard, or the company's own outcomes. */
export const scoreSources = ['prior', 'model'] as const
export type ScoreSource = (typeof scoreSources)[number]

export const channels = ['whatsapp', 'sms', 'email', 'simulator'] as const
export type Channel = (typeof channels)[number]

/** What a customer asked about being contacted, or allowed. */
export const preferenceKinds = [
  'opt_out',
  'not_on_channel',
  'not_on_number',
  'only_hours',
  'not_at_work',
  'consent',
] as const
export type PreferenceKind = (typeof preferenceKinds)[number]

/** What one ingest may hold. */
export const ingestLimits = {
  customers: 50_000,
  /** Of the body as sent, and unpacked. */
  uploadBytes: 100_000_000,
  unpackedBytes: 200_000_000,
  /** Of one customer, and of any other field, as JSON. */
  rowBytes: 32_768,
  fieldBytes: 262_144,
  /** Rejected rows listed in an answer; all are counted. */
  listedRejections: 1_000,
  csvColumns: 100,
} as const

/** Own outcomes from which a recovery model is trained, and of each kind. */
/** A debt without any payment this many days after its first score counts as not recovered. */
export const unpaidAfterDays = 90

export const recoveryTraining = { outcomes: 200, eachClass: 30, growth: 1.2 } as const

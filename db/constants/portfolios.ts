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
export const preferenceKinds = ['opt_out', 'not_on_channel', 'not_on_number', 'only_hours', 'not_at_work', 'consent'] as const
export type PreferenceKind = (typeof preferenceKinds)[number]

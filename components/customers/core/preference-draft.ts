import type { PreferenceKind } from '@/db/constants/portfolios'

export type PreferenceDraft = {
  kind: PreferenceKind
  /** Empty: every channel. */
  channel: string
  hours: { start: string; end: string }
  purpose: string
}

/** Which further questions a kind has; a channel may be left open where it is `optional`. */
export function questionsOf(kind: PreferenceKind): {
  channel: 'no' | 'optional' | 'needed'
  hours: boolean
  purpose: boolean
} {
  return {
    channel: kind === 'not_on_channel' ? 'needed' : kind === 'not_on_number' ? 'no' : 'optional',
    hours: kind === 'only_hours' || kind === 'not_at_work',
    purpose: kind === 'consent',
  }
}

/** The body of POST contact-preferences: only what the kind asks for. */
export function bodyOf({ kind, channel, hours, purpose }: PreferenceDraft): Record<string, unknown> {
  const asked = questionsOf(kind)
  return {
    kind,
    ...(asked.channel !== 'no' && channel !== '' && { channel }),
    ...(asked.hours && { hours }),
    ...(asked.purpose && { purpose }),
  }
}

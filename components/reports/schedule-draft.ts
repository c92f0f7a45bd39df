import type { Schedule } from '@/components/reports/types'

export type ScheduleDraft = {
  name: string
  cadence: Schedule['cadence']
  weekday: number
  day: number
  hour: number
  /** One address a line, as typed. */
  recipients: string
  formats: Schedule['formats']
  simulated: boolean
  /** Empty: the whole company. */
  portfolio: string
  enabled: boolean
}

/** What the form begins with: a schedule as it stands, or every Monday at eight. */
export const draftOf = (schedule: Schedule | undefined, name: string, simulated: boolean): ScheduleDraft => ({
  name: schedule?.name ?? name,
  cadence: schedule?.cadence ?? 'weekly',
  weekday: schedule?.weekday ?? 1,
  day: schedule?.day ?? 1,
  hour: schedule?.hour ?? 8,
  recipients: (schedule?.recipients ?? []).join('\n'),
  formats: schedule?.formats ?? ['pdf'],
  simulated: schedule?.simulated ?? simulated,
  portfolio: schedule?.portfolio_id ?? '',
  enabled: schedule?.enabled ?? true,
})

/** As the API takes it. Addresses may also be parted by commas, semicolons or spaces. */
export const scheduleBodyOf = ({ recipients, portfolio, ...draft }: ScheduleDraft, schedule: Schedule | undefined) => ({
  ...draft,
  name: draft.name.trim(),
  recipients: recipients.split(/[\s,;]+/).filter((address) => address !== ''),
  portfolio_id: portfolio || null,
  ...(schedule && { version: schedule.version }),
})

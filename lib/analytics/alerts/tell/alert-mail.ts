import type { Locale } from '@/db/constants/identity'
import type { AlertRow } from '@/lib/platform/alerts'
import { publicUrl } from '@/lib/platform/public-url'
import type { Names } from '../../names'
import { detailsOf } from '../raised/details'
import { durationIn, figureIn, messageIn, ruleNameIn, sayIn, whatIn } from '../words'
import type { Telling } from './heard'

/** How a mail is worded: its readers' language, the company's clock, what parts are called. */
export type MailWords = { locale: Locale; timeZone: string; names: Names }

/** Subject and text of an alert's mail. */
export function alertMail(
  row: AlertRow,
  what: Telling,
  { locale, timeZone, names }: MailWords,
): { subject: string; text: string } {
  const say = sayIn(locale)
  const details = detailsOf(row)
  const moment = (at: number) =>
    new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone }).format(at)
  const figure = (value: number) => figureIn(locale, details.metric, value)
  const message = messageIn(locale, row, names)
  const { value, n, interval } = (what === 'again' ? details.latest : undefined) ?? details.raised
  const common = {
    message,
    name: ruleNameIn(locale, details, names),
    link: publicUrl('/alerts'),
    raised: moment(row.at),
  }
  if (what === 'resolved') {
    const reason = say(`ending.${details.ending ?? 'recovered'}`)
    return {
      subject: say('mail.resolved', { what: whatIn(locale, details, names) }),
      text: say('mail.ended', { ...common, resolved: moment(row.resolvedAt), reason }),
    }
  }
  const measured = {
    ...common,
    window: durationIn(locale, details.windowMinutes),
    to: moment(what === 'again' && details.latest ? details.latest.at : details.to),
    value: figure(value),
    n,
  }
  return {
    subject: say(`mail.${what}`, { message }),
    text: interval
      ? say('mail.body', { ...measured, interval: `${figure(interval.low)} – ${figure(interval.high)}` })
      : say('mail.body_plain', measured),
  }
}

import type { Locale } from '@/db/constants/identity'
import type { Mail } from '@/lib/platform/mail'
import { publicUrl } from '@/lib/platform/public-url'
import type { Days } from '../core/report-range'
import type { ReportFile } from '../export-report'
import type { ReportFacts } from '../gather-report'
import { headline } from '../sheet/headline'
import { ratios } from '../sheet/ratios'
import { rangeIn, reportWords } from '../words'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const html = (text: string) => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)

type Line = { label: string; value: string; note: string }

/** The page that shows the same range, live. */
function linkTo({ overview }: ReportFacts, { from, to }: Days): string {
  const query = new URLSearchParams({ range: 'custom', from, to, simulated: String(overview.simulated) })
  if (overview.portfolio_id) query.set('portfolio_id', overview.portfolio_id)
  return publicUrl(`/?${query}`)
}

const row = ({ label, value, note }: Line) =>
  `<tr><td style="padding:6px 16px 6px 0;color:#45464b">${html(label)}</td>` +
  `<td style="padding:6px 16px 6px 0;font-family:monospace;font-size:15px;white-space:nowrap">${html(value)}</td>` +
  `<td style="padding:6px 0;color:#65635c;font-size:13px">${html(note)}</td></tr>`

/** The body in words and in HTML, with the report's own figures and their n; the report itself is attached. */
export function reportMail(
  facts: ReportFacts,
  { name, days, files, locale }: { name: string; days: Days; files: readonly ReportFile[]; locale: Locale },
): Omit<Mail, 'to' | 'key'> {
  const { overview, company } = facts
  const words = reportWords(locale, overview.range.time_zone)
  const { say } = words
  const range = rangeIn(words, overview.range)
  const top = headline(overview, words)
  const lines: Line[] = [
    ...top.facts,
    ...ratios(overview, words).map(({ label, value, notes }) => ({ label, value, note: notes.join('; ') })),
  ]
  const lead = say('mail.lead', { name, company, range })
  const warning = overview.simulated ? say('simulated') : ''
  const attached = say('mail.attached', { files: files.map(({ fileName }) => fileName).join(', ') })
  const [link, why] = [linkTo(facts, days), say('mail.why', { company })]
  return {
    subject: say('mail.subject', {
      simulated: overview.simulated ? say('mail.simulated') : '',
      range,
      amount: top.amount,
    }),
    text: [
      lead,
      ...(warning && [warning]),
      `${top.label}:\n${top.amount}\n${top.finding}`,
      lines.map((line) => say('mail.row', line)).join('\n'),
      `${say('mail.link')}: ${link}`,
      attached,
      why,
    ].join('\n\n'),
    html: [
      `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif;color:#1b1c1f;max-width:640px">`,
      `<p>${html(lead)}</p>`,
      warning && `<p style="background:#f7e8c6;color:#7d4f00;padding:10px">${html(warning)}</p>`,
      `<p style="color:#65635c;font-size:13px;margin:20px 0 4px">${html(top.label)}</p>`,
      `<p style="font-family:monospace;font-size:32px;margin:0">${html(top.amount)}</p>`,
      `<p style="font-weight:bold;margin:6px 0 18px">${html(top.finding)}</p>`,
      `<table style="border-collapse:collapse;font-size:14px">${lines.map(row).join('')}</table>`,
      `<p style="margin:20px 0"><a href="${html(link)}" style="color:#0d6243">${html(say('mail.link'))}</a></p>`,
      `<p style="color:#65635c;font-size:13px">${html(attached)}</p>`,
      `<p style="color:#65635c;font-size:12px">${html(why)}</p></body></html>`,
    ].join('\n'),
    attachments: files.map((file) => ({ ...file })),
  }
}

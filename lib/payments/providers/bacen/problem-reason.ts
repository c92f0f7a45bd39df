import { z } from 'zod'

const text = z.string().max(10_000).catch('')
const problem = z.object({
  title: text,
  detail: text,
  error_description: text,
  violacoes: z.array(z.object({ razao: text, propriedade: text })).catch([]),
})
const longest = 300

/** E-mails, and runs of six or more digits however they are punctuated: documents, phones, accounts, keys. */
const personal = /[^\s@<>(),;]+@[^\s@<>(),;]+|[+(]?\d(?:[\s().\-/]*\d){5,}/g

/** Words of a bank as one line without personal data: what looks like it, and the `secret` texts themselves, become `…`. */
export function withoutPersonalData(words: string, secret: readonly string[] = []): string {
  const named = secret.filter((part) => part.length > 2).reduce((line, part) => line.replaceAll(part, '…'), words)
  const line = named
    .replace(/<[^>]*>/g, ' ')
    .replace(/\p{C}+/gu, ' ')
    .replace(personal, '…')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line
}

/**
 * Why the bank refused, from its problem document (RFC 7807 with `violacoes`, or OAuth's error): which field and what is
 * wrong with it. The values that the bank repeats are left out. Empty when it said nothing readable.
 */
export function problemReason(body: unknown, secret: readonly string[] = []): string {
  const { success, data } = problem.safeParse(body)
  if (!success) return ''
  const { title, detail, error_description: oauth, violacoes } = data
  const faults = violacoes.slice(0, 5).map(({ razao, propriedade }) => [propriedade, razao].filter(Boolean).join(': '))
  return withoutPersonalData([detail || title || oauth, ...faults].filter(Boolean).join(' · '), secret)
}

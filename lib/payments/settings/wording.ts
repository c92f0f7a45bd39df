import type { Locale } from '@/db/constants/identity'
import en from '@/messages/en/payment-settings.json'
import pt from '@/messages/pt-BR/payment-settings.json'
import type { ProbeResult } from './probe-bank'

/** What one step of a test found, in one language, with the bank's own reason or the missing scopes in it. */
export function probeWords(locale: Locale, { step, code, detail }: ProbeResult): string {
  const { probe } = locale === 'en' ? en : pt
  const words = code === 'ok' ? probe.ok[step] : probe.fault[code]
  return words.replace('{detail}', () => detail)
}

import type { z } from 'zod'
import type { Locale } from '@/db/constants/identity'
import type { GuardVerdict } from '@/lib/guard'
import type { guardReply } from '../contract/replies'
import { guardWords } from './guard-words'

export const serializeVerdict = (
  { verdict, violations }: GuardVerdict,
  locale: Locale,
): z.output<typeof guardReply> => ({
  verdict,
  violations: violations.map(({ rule, span, params }) => ({
    rule,
    span: [...span],
    message: guardWords(locale, rule, params),
  })),
})

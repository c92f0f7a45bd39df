import { useLocale, useTranslations } from 'next-intl'
import { tell } from '@/components/audit/tell'
import type { ActorName, AuditEntry } from '@/components/audit/types'
import { formatDate, formatNumber } from '@/components/lib/format'
import { roles } from '@/db/constants/identity'

type SentenceProps = { entry: AuditEntry; names: ReadonlyMap<string, ActorName> }

/** Who did what, in one sentence. */
export function Sentence({ entry, names }: SentenceProps) {
  const t = useTranslations('audit')
  const roleNames = useTranslations('shell.role')
  const locale = useLocale()
  const told = tell(entry)
  const role = (code: string) => {
    const known = roles.find((name) => name === code)
    return known ? roleNames(known) : code
  }
  const answer = (code: string) =>
    code === 'approved' || code === 'rejected' || code === 'review' ? t(`review.${code}`) : code
  const mapped = (codes: Record<string, string> | undefined, words: (code: string) => string) =>
    Object.fromEntries(Object.entries(codes ?? {}).map(([key, code]) => [key, words(code)]))
  const numbers = told.key === 'model_updated_threshold' ? shares(told.count, locale) : told.count
  const values = {
    ...told.text,
    ...numbers,
    ...mapped(told.roles, role),
    ...mapped(told.answers, answer),
    ...(told.date !== undefined && { date: formatDate(told.date, locale) }),
    ...(told.about !== undefined && { name: names.get(told.about)?.name ?? told.about }),
  }
  return (
    <>
      <ActorLabel
        actor={told.by ? { type: 'user', id: told.by } : entry.actor}
        action={entry.action}
        names={names}
        className="font-medium"
      />{' '}
      {t(`action.${told.key}`, values as never)}
    </>
  )
}

const shares = (count: Record<string, number> | undefined, locale: ReturnType<typeof useLocale>) =>
  Object.fromEntries(
    Object.entries(count ?? {}).map(([key, share]) => [key, formatNumber(share, locale, { digits: 4 })]),
  )

type ActorLabelProps = {
  actor: AuditEntry['actor']
  names: SentenceProps['names']
  /** Lets a registration, which nobody is logged in for, speak of itself. */
  action?: string
  className?: string
}

export function ActorLabel({ actor, names, action, className }: ActorLabelProps) {
  const t = useTranslations('audit.actor')
  const found = names.get(actor.id)
  if (actor.type === 'public' && action === 'token.created') {
    return <span className={className}>{t('registration')}</span>
  }
  if (actor.type === 'system' || actor.type === 'public') return <span className={className}>{t(actor.type)}</span>
  if (!found) return <span className={className}>{t('unknown')}</span>
  return <span className={className}>{actor.type === 'token' ? t('token', { name: found.name }) : found.name}</span>
}

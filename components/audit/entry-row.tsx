import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { entryIcon, entryTone } from '@/components/audit/entry-look'
import { ActorLabel, Sentence } from '@/components/audit/sentence'
import type { ActorName, AuditEntry } from '@/components/audit/types'
import { cn } from '@/components/lib/cn'
import { formatDateTime, formatTime } from '@/components/lib/format'
import { KeyValues } from '@/components/ui/key-values'
import type { Locale } from '@/messages/locale'

type EntryRowProps = {
  entry: AuditEntry
  names: ReadonlyMap<string, ActorName>
  /** The page's address narrowed to one thing. */
  only: (change: { actor?: string; resource?: string }) => string
}

const pages: Partial<Record<string, string>> = { dataset: '/datasets', model: '/models', decision: '/decisions' }
const link = 'underline decoration-line-strong underline-offset-3 hover:decoration-ink max-sm:py-3'

/** A line of the ledger; opens, without scripts, to everything the trail keeps of it. */
export function EntryRow({ entry, names, only }: EntryRowProps) {
  const t = useTranslations('audit.entry')
  const locale = useLocale()
  const Icon = entryIcon(entry.action)
  return (
    <details className="group/entry border-line border-b">
      <summary className="grid min-h-9 list-none grid-cols-[44px_16px_minmax(0,1fr)_auto] items-start gap-x-3 py-2 hover:bg-hover/45 max-sm:min-h-11 max-sm:grid-cols-[40px_minmax(0,1fr)_auto] max-sm:py-3 [&::-webkit-details-marker]:hidden">
        <time dateTime={entry.at} title={formatDateTime(entry.at, locale)} className="num text-ink-3 text-xs leading-5">
          {formatTime(entry.at, locale)}
        </time>
        <Icon aria-hidden className={cn('mt-0.5 size-4 stroke-[1.75] max-sm:hidden', entryTone(entry.action))} />
        <span className="[overflow-wrap:anywhere]">
          <Sentence entry={entry} names={names} />
        </span>
        <span className="flex h-5 items-center gap-2 text-ink-3">
          <span className="num text-xs max-sm:sr-only">
            <span className="sr-only">{t('seq', { seq: entry.seq })}</span>
            <span aria-hidden>{entry.seq}</span>
          </span>
          <ChevronRight
            aria-hidden
            className="size-3.5 transition-transform duration-fast group-open/entry:rotate-90"
          />
        </span>
      </summary>
      <div className="mb-3 rounded-lg border border-line bg-card px-4 py-3 sm:ml-14">
        <EntryFacts entry={entry} names={names} />
        <p className="mt-2 flex flex-wrap gap-x-4 border-line border-t pt-2 text-xs print:hidden">
          <Link href={only({ actor: entry.actor.id })} className={link}>
            {t('onlyActor')}
          </Link>
          <Link href={only({ resource: entry.resource.id })} className={link}>
            {t('onlyResource')}
          </Link>
          {pages[entry.resource.type] !== undefined && (
            <Link href={`${pages[entry.resource.type]}/${entry.resource.id}`} className={link}>
              {t('open')}
            </Link>
          )}
        </p>
      </div>
    </details>
  )
}

/** A detail as the trail keeps it; only moments and plain lists are set for reading. */
function detailText(key: string, value: unknown, locale: Locale): string {
  if (typeof value === 'string') return value
  if (key.endsWith('_at') && typeof value === 'number') return formatDateTime(value, locale)
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join(', ')
  return JSON.stringify(value)
}

function EntryFacts({ entry, names }: Omit<EntryRowProps, 'only'>) {
  const t = useTranslations('audit.entry')
  const locale = useLocale()
  const details = Object.entries(entry.details)
  const mono = 'num text-xs [overflow-wrap:anywhere]'
  return (
    <KeyValues
      className="text-xs max-sm:[&>div]:grid max-sm:[&>div]:gap-0 max-sm:[&_dd]:text-left"
      items={[
        { key: 'when', label: t('when'), value: formatDateTime(entry.at, locale), mono: true },
        {
          key: 'actor',
          label: t('actor'),
          value: (
            <>
              <ActorLabel actor={entry.actor} names={names} /> <span className={mono}>{entry.actor.id}</span>
            </>
          ),
        },
        { key: 'action', label: t('action'), value: entry.action, mono: true },
        { key: 'resource', label: t('resource'), value: entry.resource.id, mono: true },
        ...details.map(([key, value]) => ({
          key: `details.${key}`,
          label: <span className="num">{key}</span>,
          value: detailText(key, value, locale),
          mono: true,
        })),
        { key: 'request', label: t('request'), value: entry.request_id, mono: true },
        { key: 'prev', label: t('prevHash'), value: entry.prev_hash, mono: true },
        { key: 'hash', label: t('hash'), value: entry.hash, mono: true },
      ]}
    />
  )
}

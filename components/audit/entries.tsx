import { useLocale, useTranslations } from 'next-intl'
import { EntryRow } from '@/components/audit/entry-row'
import type { ActorName, AuditEntry } from '@/components/audit/types'
import { formatDate } from '@/components/lib/format'

const dayMs = 86_400_000

type EntriesProps = {
  entries: readonly AuditEntry[]
  actors: readonly ActorName[]
  now: number
  only: (change: { actor?: string; resource?: string }) => string
}

/** The trail by day, newest first. */
export function Entries({ entries, actors, now, only }: EntriesProps) {
  const t = useTranslations('audit')
  const locale = useLocale()
  const names = new Map(actors.map((actor) => [actor.id, actor]))
  const days = Map.groupBy(entries, ({ at }) => formatDate(at, locale))
  const near = new Map([
    [formatDate(now - dayMs, locale), t('yesterday')],
    [formatDate(now, locale), t('today')],
  ])
  return [...days].map(([day, list]) => (
    <section key={day} aria-label={day} className="mb-5 last:mb-0">
      <h3 className="border-line-strong border-b pb-2 font-normal text-ink-3 text-xs">
        {near.has(day) ? `${near.get(day)}, ${day}` : day}
      </h3>
      <ul>
        {list.map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} names={names} only={only} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { formatNumber } from '@/components/lib/format'
import { TraitBars } from '@/components/personas/lib/trait-bars'
import { useRuleWords } from '@/components/personas/lib/use-rule-words'
import { Badge } from '@/components/ui/badge'
import type { PersonaReply } from '@/lib/conversations'
import type { Locale } from '@/messages/locale'

/** Below it a rate says little. */
const fewConversations = 30

type GalleryProps = { personas: readonly PersonaReply[]; chosen: number; days: number; locale: Locale }

/** The ten, each with its traits, when it speaks, and how often its conversations ended well. */
export function Gallery({ personas, chosen, days, locale }: GalleryProps) {
  const t = useTranslations('personas')
  return (
    <>
      <nav
        aria-label={t('gallery.label')}
        className="grid border-line-strong border-y md:grid-cols-5 md:[&>a:nth-child(5n)]:border-r-0 [&>a:nth-last-child(-n+5)]:md:border-b-0 [&>a:last-child]:border-b-0"
      >
        {personas.map((persona) => (
          <Card key={persona.id} {...{ persona, current: persona.number === chosen, days, locale }} />
        ))}
      </nav>
      <p className="mt-2 text-ink-3 text-xs">{t('gallery.legend')}</p>
    </>
  )
}

type CardProps = { persona: PersonaReply; current: boolean; days: number; locale: Locale }

function Card({ persona, current, days, locale }: CardProps) {
  const t = useTranslations('personas')
  const words = useRuleWords()
  const { figures } = persona
  const first = persona.rule.any.map((group) => group.map(words).join(t('rule.and'))).slice(0, 2)
  const more = persona.rule.any.length - first.length
  const rate = figures.success_rate
  const few = figures.conversations < fewConversations
  return (
    <Link
      href={`/personas?persona=${persona.number}&days=${days}`}
      scroll={false}
      aria-current={current ? 'true' : undefined}
      className="group/card grid grid-cols-[minmax(0,1fr)_auto] content-start gap-x-2 gap-y-1 border-line border-r border-b p-4 hover:bg-sunken focus-visible:-outline-offset-2 aria-[current]:bg-ai-tint aria-[current]:shadow-[inset_0_2px_0_var(--ai)] max-md:border-r-0 max-md:px-2 max-md:py-3"
    >
      <span className="num text-ink-3 text-xs group-aria-[current]/card:text-ink-2">{persona.number}</span>
      <TraitBars persona={persona} />
      <b className="text-base tracking-[-0.01em]">{persona.name}</b>
      <p className="col-span-2 text-ink-2 md:min-h-10">{persona.description}</p>
      <p className="col-span-2 flex items-end justify-between gap-3 text-ink-3 text-xs group-aria-[current]/card:text-ink-2">
        <span className="min-w-0">
          {first.length > 0 ? first.join(t('rule.or')) : t('rule.fallback')}
          {more > 0 && ` ${t('rule.more', { count: more })}`}
        </span>
        <span className="whitespace-nowrap text-right">
          <b className={cn('num', few ? 'font-normal text-ink-3' : 'text-ink-2')}>
            {rate === null ? '–' : `${formatNumber(rate * 100, locale, { digits: 0 })}%`}
          </b>
          <span className="block">{t('gallery.count', { count: figures.conversations })}</span>
        </span>
      </p>
      {persona.experiment && (
        <Badge variant="caution" className="col-span-2">
          {t('gallery.split', { a: persona.experiment.version_a, b: persona.experiment.version_b })}
        </Badge>
      )}
    </Link>
  )
}

import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { StartList } from '@/components/home/start-list'
import { Starting, type StartingHome } from '@/components/home/starting'
import { Button } from '@/components/ui/button'
import { Figure } from '@/components/ui/figure'
import { Section, SectionRule, Sections } from '@/components/ui/section'

const ways = [
  { key: 'ingest', href: '/portfolios/new' },
  { key: 'simulator', href: '/simulator' },
  { key: 'target', href: '/settings/reports' },
] as const

/** No figure of collections yet: the first steps, or what is missing beside what there is. */
export function NotBegun({ home }: { home: StartingHome }) {
  const t = useTranslations('overview.start')
  if (home.steps.every(({ step, done }) => !done || step === 'token')) return <Starting home={home} />
  return (
    <Sections>
      <Section>
        <Figure label={t('figure')} value={t('value')} note={t('note')} />
      </Section>
      <SectionRule />
      <Section span={7} title={t('title')}>
        <ol>
          {ways.map(({ key, href }, place) => (
            <li
              key={key}
              className="grid items-start gap-x-4 gap-y-3 border-line border-b py-4 first:pt-0 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <div className="min-w-0">
                <h3>{t(`${key}.title`)}</h3>
                <p className="mt-1 max-w-measure text-ink-2">{t(`${key}.text`)}</p>
              </div>
              <Button variant={place === 0 ? 'default' : 'outline'} asChild className="max-sm:justify-self-start">
                <Link href={href}>
                  {t(`${key}.action`)}
                  {place === 0 && <ArrowRight aria-hidden />}
                </Link>
              </Button>
            </li>
          ))}
        </ol>
      </Section>
      <Section
        span={5}
        cut
        title={t('credit')}
        actions={
          <Link href="/credit" className="underline decoration-line-strong underline-offset-3 hover:decoration-ink">
            {t('creditAll')}
          </Link>
        }
      >
        <StartList steps={home.steps} />
      </Section>
    </Sections>
  )
}

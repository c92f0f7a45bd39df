import { BookOpen, Plug } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { ApiExample } from '@/components/identity/api-example'
import { Forbidden } from '@/components/identity/forbidden'
import { CreateToken } from '@/components/identity/tokens/create-token'
import { TokensTable } from '@/components/identity/tokens/tokens-table'
import { formatDate, formatNumber } from '@/components/lib/format'
import { IntegrationTabs } from '@/components/shell/integration-tabs'
import { Button } from '@/components/ui/button'
import { Collapsible } from '@/components/ui/collapsible'
import { EmptyState } from '@/components/ui/empty-state'
import { Figure } from '@/components/ui/figure'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { findOwners } from '../find-owners'
import { findTokens } from './find-tokens'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tokens'))('title') }
}

export default async function TokensPage({ searchParams }: Props) {
  const { ctx, user } = await requireSession()
  if (!ctx.scopes.has('tokens:write')) {
    return <Forbidden page="tokens" role={user.role} owners={await findOwners(ctx)} />
  }
  const { cursor } = await searchParams
  const [t, found] = await Promise.all([
    getTranslations('tokens'),
    findTokens(ctx, typeof cursor === 'string' ? cursor.slice(0, 400) : undefined),
  ])
  const { active, ended, makers, nextToExpire } = found
  const expiry = nextToExpire && {
    name: nextToExpire.name,
    date: formatDate(nextToExpire.expires_at, ctx.locale),
  }
  const held = [...ctx.scopes]
  return (
    <>
      <PageHeader title={t('title')} actions={active.length > 0 && <CreateToken held={held} />} />
      <IntegrationTabs />
      <Sections>
        <Section>
          <Figure
            label={t('figure')}
            value={formatNumber(active.length, ctx.locale)}
            unit={t('unit', { count: active.length })}
            note={
              active.length > 0
                ? `${t('used', { count: found.usedToday })} ${expiry ? t('nextExpiry', expiry) : ''}`
                : undefined
            }
          />
        </Section>
        <SectionRule />
        <Section title={t('activeTitle')} note={t('activeNote')}>
          {active.length === 0 ? (
            <EmptyState icon={Plug} title={t('empty')} actions={<CreateToken held={held} />}>
              {t('emptyText')}
            </EmptyState>
          ) : (
            <TokensTable rows={active} makers={makers} />
          )}
          {ended.length > 0 && (
            <Collapsible className="mt-4" summary={t('endedTitle', { count: ended.length })}>
              <TokensTable ended rows={ended} makers={makers} />
            </Collapsible>
          )}
          <Pagination nextCursor={found.nextCursor} />
        </Section>
        <SectionRule />
        <Section
          span={8}
          title={t('apiTitle')}
          note={t('apiNote')}
          actions={
            <Button variant="outline" asChild>
              <Link href="/docs">
                <BookOpen aria-hidden />
                {t('reference')}
              </Link>
            </Button>
          }
        >
          <ApiExample scopes={held} />
        </Section>
      </Sections>
    </>
  )
}

import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { LevelChoice } from '@/components/policy/level-choice'
import { PolicyEditor } from '@/components/policy/policy-editor'
import { Versions } from '@/components/policy/versions'
import { Alert } from '@/components/ui/alert'
import { Figure } from '@/components/ui/figure'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { findPolicy } from './find-policy'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('policy'))('title') }
}

export default async function PolicyPage({ searchParams }: Props) {
  const { ctx } = await requireSession()
  const asked = (await searchParams)['portfolio']
  const portfolioId = typeof asked === 'string' && asked !== '' ? asked.slice(0, 64) : undefined
  const [t, found] = await Promise.all([getTranslations('policy'), findPolicy(ctx, portfolioId)])
  if (!found) notFound()
  const { policy, versions, names, portfolios } = found
  const sources = Object.values(policy.sources).map(({ source }) => source)
  const own = sources.filter((source) => source === (portfolioId ? 'portfolio' : 'company')).length
  const bounded = Object.values(policy.sources).filter(({ law }) => law.length > 0).length
  return (
    <>
      <PageHeader title={t('title')} actions={<LevelChoice current={portfolioId ?? ''} portfolios={portfolios} />} />
      <Sections>
        <Section>
          <Figure
            label={t(portfolioId ? 'figurePortfolio' : 'figure')}
            value={own}
            unit={t('unitOf', { total: sources.length })}
            note={t(portfolioId ? 'figurePortfolioNote' : 'figureNote', { bounded, version: policy.version })}
          />
          {policy.missing.length > 0 && (
            <Alert variant="caution" className="mt-4" title={t('missing.title')}>
              {t('missing.text', { fields: policy.missing.map((field) => t(`field.${field}.label`)).join(', ') })}
            </Alert>
          )}
        </Section>
        <SectionRule />
        <PolicyEditor
          key={`${portfolioId ?? ''}:${policy.policy_version}`}
          policy={policy}
          names={names}
          canWrite={ctx.scopes.has('portfolios:write')}
        />
        <SectionRule />
        <Section title={t('versions.title', { count: policy.version })} note={t('versions.note')}>
          <Versions versions={versions} names={names} />
        </Section>
      </Sections>
    </>
  )
}

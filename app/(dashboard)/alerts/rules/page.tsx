import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { findNames } from '@/app/(dashboard)/find-names'
import { requireSession } from '@/app/session'
import { AlertsTabs } from '@/components/alerts/alerts-tabs'
import { RuleEditor } from '@/components/alerts/rule-editor'
import { RuleNamesProvider } from '@/components/alerts/rule-names'
import { RulesTable } from '@/components/alerts/rules-table'
import { Button } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'
import { Section, Sections } from '@/components/ui/section'
import { listRules } from '@/lib/analytics'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('alerts'))('rules.title') }
}

export default async function AlertRulesPage() {
  const { ctx } = await requireSession()
  const t = await getTranslations('alerts.rules')
  const [set, names] = await Promise.all([listRules(ctx), findNames(ctx)])
  const canEdit = ctx.scopes.has('analytics:write')
  const watching = set.data.filter(({ enabled }) => enabled).length
  const create = (
    <RuleEditor
      set={set}
      trigger={
        <Button>
          <Plus aria-hidden />
          {t('create')}
        </Button>
      }
    />
  )
  return (
    <RuleNamesProvider names={names}>
      <PageHeader title={t('pageTitle')} actions={canEdit && create} />
      <AlertsTabs />
      <Sections>
        <Section title={t('watching', { count: watching })} note={t('note')}>
          <RulesTable set={set} canEdit={canEdit} />
        </Section>
      </Sections>
    </RuleNamesProvider>
  )
}

import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { AlertsTabs } from '@/components/alerts/alerts-tabs'
import { RuleEditor } from '@/components/alerts/rule-editor'
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
  const set = await listRules(ctx)
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
    <>
      <PageHeader title={t('pageTitle')} actions={canEdit && create} />
      <AlertsTabs />
      <Sections>
        <Section title={t('watching', { count: watching })} note={t('note')}>
          <RulesTable set={set} canEdit={canEdit} />
        </Section>
      </Sections>
    </>
  )
}

import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { InviteMember } from '@/components/identity/members/invite-member'
import { InvitesTable } from '@/components/identity/members/invites-table'
import { MembersTable } from '@/components/identity/members/members-table'
import { RoleTable } from '@/components/identity/members/role-table'
import { formatNumber } from '@/components/lib/format'
import { Figure } from '@/components/ui/figure'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'
import { findTeam } from './find-team'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('members'))('title') }
}

export default async function MembersPage({ searchParams }: Props) {
  const { ctx, user } = await requireSession()
  const { cursor } = await searchParams
  const [t, team] = await Promise.all([
    getTranslations('members'),
    findTeam(ctx, typeof cursor === 'string' ? cursor.slice(0, 400) : undefined),
  ])
  const canManage = ctx.scopes.has('companies:write')
  return (
    <>
      <PageHeader title={t('title')} actions={canManage && <InviteMember />} />
      <Sections>
        <Section>
          <Figure
            label={t('figure')}
            value={formatNumber(team.active, ctx.locale)}
            unit={t('unit', { count: team.active })}
            note={`${t('owners', { count: team.owners })} ${t('pending', { count: team.invites.length })}`.trim()}
          />
        </Section>
        <SectionRule />
        <Section title={t('peopleTitle')} note={t(canManage ? 'peopleNote' : 'readNote')}>
          <MembersTable rows={team.members} ownId={user.id} canManage={canManage} nextCursor={team.nextCursor} />
        </Section>
        {team.invites.length > 0 && (
          <>
            <SectionRule />
            <Section title={t('invitesTitle', { count: team.invites.length })} note={t('invitesNote')}>
              <InvitesTable rows={team.invites} canManage={canManage} />
            </Section>
          </>
        )}
        <SectionRule />
        <Section title={t('rolesTitle')} note={t('rolesNote')}>
          <RoleTable own={user.role} />
        </Section>
      </Sections>
    </>
  )
}

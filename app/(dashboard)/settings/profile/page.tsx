import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireSession } from '@/app/session'
import { EndSessions } from '@/components/identity/profile/end-sessions'
import { LookSection } from '@/components/identity/profile/look-section'
import { PasswordForm } from '@/components/identity/profile/password-form'
import { KeyValues } from '@/components/ui/key-values'
import { PageHeader } from '@/components/ui/page-header'
import { Section, SectionRule, Sections } from '@/components/ui/section'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.profile'))('title') }
}

export default async function ProfilePage() {
  const { user, company } = await requireSession()
  const [t, auth, roles] = await Promise.all([
    getTranslations('auth.profile'),
    getTranslations('auth'),
    getTranslations('shell.role'),
  ])
  return (
    <>
      <PageHeader title={t('title')} />
      <Sections>
        <Section title={user.name}>
          <KeyValues
            look="facts"
            items={[
              { key: 'email', label: auth('email'), value: user.email },
              { key: 'role', label: t('role'), value: roles(user.role) },
              { key: 'company', label: t('company'), value: company.name },
            ]}
          />
        </Section>
        <SectionRule />
        <Section span={6} title={t('passwordTitle')} note={t('passwordNote')}>
          <PasswordForm email={user.email} />
        </Section>
        <Section span={6} cut title={t('lookTitle')} note={t('lookNote')}>
          <LookSection />
        </Section>
        <SectionRule />
        <Section title={t('sessionsTitle')} note={t('sessionsNote')}>
          <EndSessions />
        </Section>
      </Sections>
    </>
  )
}

import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'

type Props = { target: { kind: 'smtp'; host: string } | { kind: 'folder'; path: string } }

/** Where mails of this installation go, said plainly and without secrets. */
export function MailTarget({ target }: Props) {
  const t = useTranslations('reports.mail')
  const smtp = target.kind === 'smtp'
  return (
    <Section span={5} cut title={t('title')}>
      <p className="font-medium [overflow-wrap:anywhere]">
        {smtp ? t('smtp', { host: target.host }) : t('folder', { path: target.path })}
      </p>
      <p className="mt-2 max-w-measure text-ink-2">{t(smtp ? 'smtp_text' : 'folder_text')}</p>
    </Section>
  )
}

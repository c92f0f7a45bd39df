import { useTranslations } from 'next-intl'
import { EraseDialog } from '@/components/customers/privacy/erase-dialog'
import { ExportButton } from '@/components/customers/privacy/export-button'
import { Section } from '@/components/ui/section'

type PrivacySectionProps = {
  customerId: string
  /** `can_access_financial_data`. */
  allowed: boolean
  canWrite: boolean
  erased: boolean
}

/** The rights of the person under the LGPD: a copy of everything, and erasure. */
export function PrivacySection({ customerId, allowed, canWrite, erased }: PrivacySectionProps) {
  const t = useTranslations('customers.privacy')
  return (
    <Section
      title={t('title')}
      note={t(allowed ? 'note' : 'notAllowed')}
      className="border-line-strong border-t print:hidden"
    >
      {allowed && (
        <div className="flex flex-wrap gap-3">
          <ExportButton customerId={customerId} />
          {canWrite && !erased && <EraseDialog customerId={customerId} />}
        </div>
      )}
    </Section>
  )
}

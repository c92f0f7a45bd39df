import { EyeOff } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { Customer } from '@/components/customers/types'
import { formatDate, formatDocument } from '@/components/lib/format'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'

/** Who it is, whole for those who may see financial data, else masked. */
export function IdentitySection({ customer }: { customer: Customer }) {
  const t = useTranslations('customers.identity')
  const locale = useLocale()
  const none = <span className="text-ink-3">{t('none')}</span>
  const birth = customer.birth_date
  // Masked, only the year is told.
  const born = birth === null ? none : birth.includes('*') ? birth.slice(0, 4) : formatDate(birth, locale, 'UTC')
  const profile = Object.entries(customer.profile).map(([key, value]) => ({ key, label: key, value: String(value) }))
  return (
    <Section span={7} cut title={t('title')} note={customer.masked ? undefined : t('whole')}>
      {customer.masked && (
        <p className="mb-3 flex items-start gap-2 text-ink-3 text-xs">
          <EyeOff aria-hidden className="mt-px size-3.5 shrink-0" />
          {t('masked')}
        </p>
      )}
      <KeyValues
        look="facts"
        items={[
          {
            key: 'document',
            label: t(customer.document_kind === 'cnpj' ? 'cnpj' : 'cpf'),
            value: formatDocument(customer.document) || none,
            mono: true,
          },
          { key: 'phone', label: t('phone'), value: customer.phone ?? none, mono: true },
          { key: 'email', label: t('email'), value: customer.email ?? none },
          { key: 'birth', label: t('birth'), value: born },
          { key: 'ref', label: t('ref'), value: customer.customer_ref || none, mono: true },
          ...profile,
        ]}
      />
    </Section>
  )
}

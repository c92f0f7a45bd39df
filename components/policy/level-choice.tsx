'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { FormField } from '@/components/ui/form-field'
import { Select } from '@/components/ui/select'

type LevelChoiceProps = { current: string; portfolios: readonly { id: string; name: string }[] }

/** Whose values are shown: the company's, or one portfolio's. */
export function LevelChoice({ current, portfolios }: LevelChoiceProps) {
  const t = useTranslations('policy')
  const router = useRouter()
  return (
    <FormField label={t('level')} hideLabel className="w-72 max-sm:w-full">
      <Select
        value={current}
        onChange={(event) => router.push(event.target.value ? `/policy?portfolio=${event.target.value}` : '/policy')}
      >
        <option value="">{t('levelCompany')}</option>
        {portfolios.map(({ id, name }) => (
          <option key={id} value={id}>
            {t('levelPortfolio', { name })}
          </option>
        ))}
      </Select>
    </FormField>
  )
}

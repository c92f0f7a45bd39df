import { useTranslations } from 'next-intl'
import { sourceName, typeName } from '@/components/portfolios/core/portfolio-name'

/** A portfolio's type and source in the reader's words. */
export function usePortfolioWords() {
  const t = useTranslations('portfolios')
  return {
    type: (code: string) => {
      const { key, text } = typeName(code)
      return key ? t(`type.${key}`) : text
    },
    source: (code: string) => {
      const { key, text } = sourceName(code)
      return key ? t(`source.${key}`) : text
    },
  }
}

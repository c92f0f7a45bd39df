import { useTranslations } from 'next-intl'
import type { Roi } from '@/components/roi/types'
import { useRoiWords } from '@/components/roi/use-roi-words'
import { Progress } from '@/components/ui/progress'
import { Section } from '@/components/ui/section'

/** Why nothing is concluded yet, each lack with how far it is. */
export function MissingSection({ missing }: { missing: Roi['missing'] }) {
  const t = useTranslations('roi.missing')
  const { count } = useRoiWords()
  return (
    <Section span={5} cut title={t('title')} note={t('note')}>
      <ul className="grid gap-4">
        {missing.map(({ code, have, need }) => (
          <li key={code}>
            <Progress
              label={t(code)}
              showLabel
              value={have}
              max={need}
              detail={t('of', { have: count(have), need: count(need) })}
            />
          </li>
        ))}
      </ul>
    </Section>
  )
}

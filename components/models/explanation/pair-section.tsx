import { useTranslations } from 'next-intl'
import { useAxisValue } from '@/components/models/explanation/axis-value'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { ExplanationReply } from '@/lib/models'

/** Strength of the tint, in percent of the accent, for the highest chance. */
const deepest = 60

/** The two columns that say more together than apart, as a table coloured by the chance. */
export function PairSection({ pair }: { pair: NonNullable<ExplanationReply['pair_dependence']> }) {
  const t = useTranslations('models.pair')
  const { percent } = useFigures()
  const say = useAxisValue()
  const [first, second] = pair.labels
  const all = pair.probability.flat()
  const low = Math.min(...all)
  const spread = Math.max(...all) - low || 1
  return (
    <FoldSection
      title={t('finding', { first, second, share: percent(pair.strength, 0) })}
      note={t('note', { first, second })}
    >
      <Table scrollLabel={t('table', { first, second })} className="text-xs">
        <TableHeader>
          <TableRow>
            <TableHead>{t('corner', { first, second })}</TableHead>
            {pair.values[1].map((value) => (
              <TableHead key={String(value)} numeric>
                {say(value)}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {pair.values[0].map((value, i) => (
            <TableRow key={String(value)}>
              <TableHead scope="row" className="num">
                {say(value)}
              </TableHead>
              {(pair.probability[i] ?? []).map((chance, j) => (
                <TableCell
                  key={String(pair.values[1][j])}
                  numeric
                  className="[print-color-adjust:exact]"
                  style={{
                    background: `color-mix(in oklab, var(--accent-mid) ${((chance - low) / spread) * deepest}%, transparent)`,
                  }}
                >
                  {percent(chance, 0)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </FoldSection>
  )
}

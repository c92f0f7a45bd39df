import { Check } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/lib/cn'
import { FoldSection } from '@/components/models/lib/fold-section'
import { useFigures } from '@/components/models/lib/use-figures'
import { Badge } from '@/components/ui/badge'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import { Term } from '@/components/ui/term'
import type { ModelReply } from '@/lib/models'

type Leaderboard = NonNullable<ModelReply['leaderboard']>

type Props = {
  leaderboard: Leaderboard
  /** All of them: more than took part where the contest was of a sample. */
  trainRows: number
}

/** Who took part in the contest of learners, how each did out of fold, and why one was chosen. */
export function ContestSection({ leaderboard, trainRows }: Props) {
  const t = useTranslations('models.contest')
  const name = useTranslations('models.algorithm')
  const { count, index } = useFigures()
  const { contestants } = leaderboard
  const chosen = contestants.find((one) => one.chosen)
  const low = Math.min(...contestants.map((one) => one.log_loss - one.log_loss_error))
  const high = Math.max(...contestants.map((one) => one.log_loss + one.log_loss_error))
  const sampled = leaderboard.rows < trainRows
  const at = (value: number) => `${((value - low) / (high - low || 1)) * 100}%`
  return (
    <FoldSection
      title={chosen ? t(`finding.${leaderboard.why}`, { name: name(chosen.algorithm) }) : t('title')}
      note={t(sampled ? 'noteSampled' : 'note', {
        folds: leaderboard.folds,
        rows: count(leaderboard.rows),
        all: count(trainRows),
      })}
    >
      <Table scrollLabel={t('title')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('contestant')}</TableHead>
            <TableHead className="w-[30%] max-sm:hidden">{t('picture')}</TableHead>
            <TableHead numeric>
              <Term name="log_loss" />
            </TableHead>
            <TableHead numeric>
              <Term name="auc" />
            </TableHead>
            <TableHead numeric className="max-sm:hidden">
              <Term name="brier" />
            </TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {contestants.map((one, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the contest is over, its order stays
            <TableRow key={place} aria-selected={one.chosen || undefined}>
              <TableHead scope="row">
                <span className="flex flex-wrap items-center gap-2">
                  {name(one.algorithm)}
                  {one.chosen && (
                    <Badge variant="positive">
                      <Check aria-hidden />
                      {t('chosen')}
                    </Badge>
                  )}
                </span>
                <small className="num block text-ink-3 text-xs">{settings(one.options)}</small>
              </TableHead>
              <TableCell className="max-sm:hidden">
                <span aria-hidden className="relative block h-4">
                  <i
                    className="absolute top-[7px] h-0.5 bg-ink-3"
                    style={{
                      left: at(one.log_loss - one.log_loss_error),
                      right: `calc(100% - ${at(one.log_loss + one.log_loss_error)})`,
                    }}
                  />
                  <i
                    className={cn('-ml-1 absolute top-1 size-2 rounded-full', one.chosen ? 'bg-accent' : 'bg-ink-3')}
                    style={{ left: at(one.log_loss) }}
                  />
                </span>
              </TableCell>
              <TableCell numeric>{withError(one.log_loss, one.log_loss_error, index)}</TableCell>
              <TableCell numeric>{withError(one.auc, one.auc_error, index)}</TableCell>
              <TableCell numeric className="max-sm:hidden">
                {index(one.brier)}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </FoldSection>
  )
}

const withError = (mean: number, error: number, say: (value: number) => string) => `${say(mean)} ± ${say(error)}`
const settings = (options: Record<string, number>) =>
  Object.entries(options)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ')

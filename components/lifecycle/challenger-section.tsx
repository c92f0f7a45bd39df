import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Disagreements } from '@/components/lifecycle/disagreements'
import { useFigures } from '@/components/models/lib/use-figures'
import { KeyValues } from '@/components/ui/key-values'
import { Section } from '@/components/ui/section'
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { ChallengerReply, DisagreementReply } from '@/lib/lifecycle'

type Props = { contest: ChallengerReply; disagreements: readonly DisagreementReply[] }

/** Two versions on the same live orders: how often they differ, and who was right once it is known. */
export function ChallengerSection({ contest, disagreements }: Props) {
  const t = useTranslations('lifecycle.challenger')
  const { percent } = useFigures()
  const { champion, challenger } = contest
  if (!challenger) {
    return (
      <Section title={t('none')} note={t('noneNote')}>
        <Link href="/models" className="underline decoration-line-strong underline-offset-3">
          {t('choose')}
        </Link>
      </Section>
    )
  }
  const names = { champion: champion?.version ?? 0, challenger: challenger.version }
  return (
    <Section
      title={
        contest.disagreement_rate === null
          ? t('waiting', names)
          : t('finding', { ...names, share: percent(contest.disagreement_rate) })
      }
      note={t('note', { orders: contest.orders })}
    >
      <div className="grid gap-8 md:grid-cols-2">
        <AgreementTable contest={contest} />
        <Outcomes contest={contest} />
      </div>
      {contest.unreadable > 0 && <p className="mt-3 text-ink-2">{t('unreadable', { orders: contest.unreadable })}</p>}
      {disagreements.length > 0 && <Disagreements rows={disagreements} names={names} />}
    </Section>
  )
}

function AgreementTable({ contest }: { contest: ChallengerReply }) {
  const t = useTranslations('lifecycle.challenger')
  const { count } = useFigures()
  const { labels, matrix } = contest.agreement
  return (
    <Table scrollLabel={t('table')}>
      <TableHeader>
        <TableRow>
          <TableHead>{t('corner')}</TableHead>
          {labels.map((label) => (
            <TableHead key={label} numeric>
              {t(`answers.${label}`)}
            </TableHead>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {labels.map((label, i) => (
          <TableRow key={label}>
            <TableHead scope="row">{t(`answers.${label}`)}</TableHead>
            {labels.map((other, j) => (
              <TableCell key={other} numeric className={i === j ? 'text-ink-3' : ''}>
                {count(matrix[i]?.[j] ?? 0)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  )
}

function Outcomes({ contest }: { contest: ChallengerReply }) {
  const t = useTranslations('lifecycle.challenger')
  const { count, index } = useFigures()
  const { outcomes, champion, challenger } = contest
  if (!outcomes) return <p className="text-ink-2">{t('noOutcomes')}</p>
  const sides = [
    { key: 'champion', version: champion?.version ?? 0, of: outcomes.champion },
    { key: 'challenger', version: challenger?.version ?? 0, of: outcomes.challenger },
  ]
  return (
    <div>
      <KeyValues
        items={[
          { key: 'orders', label: t('withOutcome'), value: count(outcomes.orders), mono: true },
          ...sides.map(({ key, version, of }) => ({
            key,
            label: t('right', { version }),
            value: t('rightOf', { correct: count(of.correct), all: count(outcomes.disagreements) }),
            mono: true,
          })),
          ...sides.map(({ key, version, of }) => ({
            key: `${key}-auc`,
            label: t('measures', { version }),
            value: `${of.auc === null ? '–' : index(of.auc)} / ${index(of.log_loss)}`,
            mono: true,
          })),
        ]}
      />
      <p className="mt-3 text-ink-3 text-xs">{outcomes.note.message}</p>
    </div>
  )
}

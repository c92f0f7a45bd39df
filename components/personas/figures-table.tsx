import { useTranslations } from 'next-intl'
import { formatNumber } from '@/components/lib/format'
import { Collapsible } from '@/components/ui/collapsible'
import { Money } from '@/components/ui/money'
import { Table, TableBody, TableCell, TableFooter, TableHead, TableHeader, TableRow } from '@/components/ui/table'
import type { PersonasReply } from '@/lib/conversations'
import type { Locale } from '@/messages/locale'

type FiguresTableProps = { personas: PersonasReply; locale: Locale }
type Figures = PersonasReply['figures']

const heads = [
  'conversations',
  'agreements',
  'agreed',
  'paying',
  'rate',
  'recovered',
  'complaints',
  'satisfaction',
] as const

/** What the conversations of each persona came to, side by side. */
export function FiguresTable({ personas: { data, figures }, locale }: FiguresTableProps) {
  const t = useTranslations('personas.figures')
  return (
    <Collapsible summary={t('summary')} className="mt-2">
      <Table scrollLabel={t('summary')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('persona')}</TableHead>
            {heads.map((name) => (
              <TableHead key={name} numeric>
                {t(name)}
              </TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {data.map((persona) => (
            <Row
              key={persona.id}
              name={`${persona.number} ${persona.name}`}
              figures={persona.figures}
              {...{ locale }}
            />
          ))}
        </TableBody>
        <TableFooter>
          <Row name={t('all')} {...{ figures, locale }} />
        </TableFooter>
      </Table>
      <p className="mt-2 max-w-measure text-ink-3 text-xs">{t('note')}</p>
    </Collapsible>
  )
}

function Row({ name, figures, locale }: { name: string; figures: Figures; locale: Locale }) {
  const t = useTranslations('personas.figures')
  const { success_rate: rate, satisfaction, satisfaction_answers: count } = figures
  const share = rate === null ? '–' : `${formatNumber(rate * 100, locale, { digits: 1, fixed: true })}%`
  const stars =
    satisfaction === null ? '–' : t('stars', { stars: formatNumber(satisfaction, locale, { digits: 1 }), count })
  return (
    <TableRow>
      <TableHead scope="row" className="whitespace-nowrap">
        {name}
      </TableHead>
      <TableCell numeric>{formatNumber(figures.conversations, locale)}</TableCell>
      <TableCell numeric>{formatNumber(figures.agreements, locale)}</TableCell>
      <TableCell numeric>
        <Money column symbol={false} cents={Math.round(figures.agreed_amount * 100)} />
      </TableCell>
      <TableCell numeric>{formatNumber(figures.successes, locale)}</TableCell>
      <TableCell numeric>{share}</TableCell>
      <TableCell numeric>
        <Money column symbol={false} cents={Math.round(figures.recovered_amount * 100)} />
      </TableCell>
      <TableCell numeric>{formatNumber(figures.complaints, locale)}</TableCell>
      <TableCell numeric>{stars}</TableCell>
    </TableRow>
  )
}

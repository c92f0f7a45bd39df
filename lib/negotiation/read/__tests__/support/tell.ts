import {
  type ReadAmount,
  type ReadDate,
  readAmounts,
  readCounts,
  readDates,
  readOrdinals,
  readPercents,
} from '../../index.ts'

const words = (...parts: (string | number | false | undefined)[]) =>
  parts.filter((part) => part !== undefined && part !== false && part !== '').join(' ')

function tellAmount({ cents, fromCents, fraction, per, hints }: ReadAmount): string {
  const sum = fraction ? `${fraction.numerator}/${fraction.denominator}` : (cents ?? Number.NaN) / 100
  return words(fromCents !== undefined && `${fromCents / 100} to`, sum, per !== 'unknown' && per, ...[...hints].sort())
}

function tellDate({ day, from, to, relation, event, monthly, past, refused }: ReadDate): string {
  const moment = day ?? (from && `${from}..${to}`)
  return words(relation !== 'on' && relation, moment, event, monthly && 'monthly', past && 'past', refused && 'refused')
}

/** What the readers make of a text in one short line, for tables that a person can check. */
export const tell = {
  amounts: (text: string) => readAmounts(text).map(tellAmount).join('; '),
  dates: (text: string, today: string) => readDates(text, today).map(tellDate).join('; '),
  choices: (text: string) =>
    [
      ...readCounts(text).map(({ count, upTo }) => words(upTo && 'upTo', `${count}x`)),
      ...readPercents(text).map(({ basisPoints }) => `${basisPoints / 100}%`),
      ...readOrdinals(text).map(({ option }) => `option ${option}`),
    ].join('; '),
}

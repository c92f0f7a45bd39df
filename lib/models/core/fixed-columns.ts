/** Words of column names, Portuguese and English, for what no customer can change about themselves. */
const fixedWords = new Set([
  'age',
  'birth',
  'birthdate',
  'dob',
  'gender',
  'marital',
  'marriage',
  'married',
  'nationality',
  'race',
  'sex',
  'civil',
  'cor',
  'etnia',
  'genero',
  'idade',
  'nacionalidade',
  'nasc',
  'nascimento',
  'raca',
  'sexo',
])

/** `EstadoCivil`, `estado_civil` → estado, civil. */
const wordsOf = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)

/** Columns among `names` that advice never asks a customer to change: who they are, not what they do. */
export const fixedColumns = (names: readonly string[]): string[] =>
  names.filter((name) => wordsOf(name).some((word) => fixedWords.has(word)))

/** Places of the features that must stay as they are, given the columns a company marked as open to change. */
export function frozenFeatures(names: readonly string[], actionable: readonly string[] | null): ReadonlySet<number> {
  const fixed = new Set(actionable === null ? fixedColumns(names) : [])
  const open = new Set(actionable ?? names)
  return new Set(names.flatMap((name, place) => (open.has(name) && !fixed.has(name) ? [] : [place])))
}

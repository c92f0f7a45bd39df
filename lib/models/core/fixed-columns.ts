/**
 * What no customer can change about themselves, told by the column's name, Portuguese and English. Matched
 * against the name's words in lower case without accents, one space apart. Where a word also means something
 * that can be changed (foreign currency, a product's colour, civil works) only the phrase about people counts.
 */
const fixedPatterns: readonly RegExp[] = [
  // Age and birth
  /\bage\b|\bage(years|inyears|group|band|range|bracket)\b|\b(customer|client|applicant|borrower|owner)age\b/,
  /\bidade|\betari[ao]|\bfaixaetaria|\bidos[ao]\b/,
  /\b(dt|dat|data|ano)?nasc|birth|\bdob\b/,
  // Sex, and who someone is taken to be
  /\bsex\b|\bsexo|sexo\b|\bsexua|\bgenero|(cod|tp|tipo|id)genero\b|gender/,
  /\bcor\b|\bcor ?(raca|pele)|\braca\b|\braca ?cor|\brace\b|\brace ?colou?r|\bracia(l|is)\b|\bskin ?colou?r/,
  /\bethnic|\betni[ac]|\bindigen|\bquilombol/,
  /\breligi|\bdisabilit|\bhandicap|\bdeficien(cia|te)/,
  // Where from
  /\b(nacionalidade|naturalidade|nationalit|citizenship|cidadania|imigra|immigra)/,
  /(?<!\b(moeda|divida) )\bestrangeir/,
  /\bforeign(er|ers|worker|born|national)?\b(?! (exchange|currency|trade|debt|sales|revenue|amount))/,
  // Family
  /\b(estado|est|status|situacao|cod|e) ?civil|\bcivil ?(status|state)\b|^civil$/,
  /\bmarital|\bmarri(age|ed)|\bsolteir|\bviuv|\bdivorc|\bconjuge|\bspouse|\bwidow|\bpersonal ?status/,
  /filh[oa]s?\b|\bfilhos|children\b|\bkids\b|(?<!in)dependente?s\b|(?<!in)dependente\b|dependants?\b|\bpeople ?liable/,
  /\bgestante|\bgravida\b|\bpregnan/,
  // The past as others recorded it
  /\bcredit ?hist|\bhist(orico|ory|orical)? ?(de |do |of )?cred/,
]

/** `EstadoCivil`, `ESTADO-CIVIL`, `estado_civil` → estado civil. */
const folded = (name: string) =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim()

/** Columns among `names` that advice never asks a customer to change: who they are, not what they do. */
export const fixedColumns = (names: readonly string[]): string[] =>
  names.filter((name) => {
    const words = folded(name)
    return fixedPatterns.some((pattern) => pattern.test(words))
  })

/** Places of the features that must stay as they are, given the columns a company marked as open to change. */
export function frozenFeatures(names: readonly string[], actionable: readonly string[] | null): ReadonlySet<number> {
  const fixed = new Set(actionable === null ? fixedColumns(names) : [])
  const open = new Set(actionable ?? names)
  return new Set(names.flatMap((name, place) => (open.has(name) && !fixed.has(name) ? [] : [place])))
}

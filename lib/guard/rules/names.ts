import { canonical } from '../text/canonical.ts'
import type { GuardContext, Violation } from '../types.ts'

/** Frequent Brazilian first names, without accents; those that are common words or places are left out. */
const firstNames = new Set(
  'ademir adilson adriana adriano agatha aguinaldo alan alana alberto alessandra alessandro alex alexandra alexandre alexsandro alfredo alice aline alisson allan alvaro amanda amelia ana anderson andre andrea andreia andressa angela angelica anna antonia antonio aparecida aparecido arnaldo arthur artur aurelio barbara beatriz benedita benedito benjamin bernardo bianca bruna bruno caio camila carina carla carlos carmen carolina caroline cassia catarina cecilia celia celio celso cesar cicera cicero cintia clarice claudete claudia claudio claudinei cleber cleide cleiton cleusa cristiane cristiano cristina daiane daniel daniela daniele danilo davi david debora denilson denis denise diego dirce diogo douglas edilson edison edmilson edna edson eduarda eduardo elaine eliana eliane elias elisa elisangela elizabete elizabeth elza emanuel emerson emilia emilly enzo eric erica erick erika ester eunice evandro evelyn everton fabiana fabiano fabio fabricio fatima felipe fernanda fernando flavia flavio francisca francisco franciele gabriel gabriela geovana geraldo gerson gilberto gilmar gilson giovana giovanna gisele giselle glaucia graziela guilherme gustavo helena heloisa henrique hugo iara igor ingrid irene isaac isabel isabela isabella isadora ivan ivone jaqueline jair jean jefferson jessica joana joao joaquim joel jonas jonathan jorge jose joseane josefa josiane jorgina juliana juliano julia julio junior karen karina karla katia kelly kevin laercio laila lais larissa laura leandro leonardo leonor leticia lidia liliane livia lorena lourdes lourenco lucas lucia luciana luciano lucilene luis luisa luiz luiza luzia maicon manoel manuel manuela marcela marcelo marcia marcio marcos maria mariana marilene marina mario marisa marlene marli marta mateus matheus mauricio mauro mayara melissa michel michele miguel milena miriam moacir moises monica monique murilo nadia nair natalia natan neide nelson neusa nicolas nicole nilton nivaldo noemi odair olga oliver osmar osvaldo otavio pablo paloma pamela patricia paula paulo pedro poliana priscila rafael rafaela raimunda raimundo raissa raquel raul rebeca regiane regina reginaldo renan renata renato ricardo rita roberta roberto robson rodolfo rodrigo rogerio romulo ronaldo rosana rosangela roseli rosemeire rosilene rubens ruth sabrina samara samuel sandra sandro sara sarah sebastiana sebastiao sergio severino sheila silvana silvia silvio simone solange sonia sophia stefany stephanie suelen sueli suzana talita tamires tania tatiana tatiane teresa terezinha thais thalita thiago tiago ubirajara valdemar valdir valeria valter vanderlei vanessa vania vera veronica vicente victor vinicius vitor viviane wagner walter wanderson wellington wesley william willian wilson yago yasmin yuri zilda'.split(
    ' ',
  ),
)

const plainWord = (word: string) => canonical(word).text
const introduces =
  /(?:\b[Ss]ou|\b[Mm]e chamo|\b[Aa]qui é|\b[Mm]eu nome é|\b[Qq]uem fala é|\b[Ff]al[oa] (?:a|o)|\b[Aa]qui quem fala é|[Aa]tendente|[Aa]ssistente(?: virtual)?|[Ee]quipe|[Cc]olega|[Cc]om)(?: [oa])?,? $/
const place =
  /(?:\b(?:São|Santa|Santo|San|Rua|R\.|Av\.|Avenida|Praça|Alameda|Travessa|Rodovia|Vila|Jardim|Bairro|Dom|Rio|Edifício|Cidade|Banco|Colégio|Hospital|Dia de|Dona?) (?:(?:d[aeo]s?|[A-ZÀ-Ý]\p{L}+) )*)$/u
const vocative =
  /(?:^|[\n.!?,] ?|\b(?:[Oo]lá|[Oo]i|[Bb]om dia|[Bb]oa tarde|[Bb]oa noite|[Ss]r\.?|[Ss]ra\.?|[Ss]enhora?|[Dd]ona|[Ss]eu|[Pp]rezad[oa]|[Cc]ar[oa]|[Oo]brigad[oa]|[Cc]erto|[Ee]ntendo|[Pp]erfeito)[,!]? (?:[Ss]r\.? |[Ss]ra\.? |[Dd]ona )?)$/
const aboutMoney =
  /\b(?:dev\w+|divid\w*|atras\w*|pag\w*|quit\w*|contrat\w*|parcel\w*|acord\w*|cpf|telefone|celular|e-mail|endereco|mora\b|consorci\w*|cota|cliente|negativ\w*|cobran\w*|desconto|r\$|fech\w+|negoci\w+|conseguiu|aceitou)/
const roles =
  /(?:\b(?:cliente|titular|senhor|senhora|[Ss]r\.?|[Ss]ra\.?|vizinh[oa]|devedor[ae]?|consorciad[oa]|outr[oa]) (?:[oa] )?)$/i

/**
 * Names of people other than the customer: in full, addressed, or with something said of their money. A name by itself,
 * the agent's own and places are left alone.
 */
export function checkNames(
  original: string,
  context: GuardContext,
  ours: (from: number, to: number) => boolean,
): Violation[] {
  const known = new Set(
    plainWord(
      `${context.customerName} ${context.creditor.name} ${context.creditor.address} ${(context.otherFacts?.texts ?? []).join(' ')}`,
    ).match(/[a-z]+/g) ?? [],
  )
  const found: Violation[] = []
  const word = /\p{Lu}\p{L}+/gu
  for (const match of original.matchAll(word)) {
    const plain = plainWord(match[0])
    if (!firstNames.has(plain) || known.has(plain)) continue
    const from = match.index
    const before = original.slice(Math.max(0, from - 60), from)
    if (introduces.test(before) || place.test(before) || ours(from, from + match[0].length)) continue
    const after = original.slice(from + match[0].length)
    const surname = /^ (?:d[aeo]s? )?(\p{Lu}\p{L}+)/u.exec(after)
    const full = surname !== null && !known.has(plainWord(surname[1] ?? ''))
    const sentence = plainWord(
      `${before.slice(before.search(/[^.!?\n]*$/))}${match[0]}${after.slice(0, Math.max(0, after.search(/[.!?\n]|$/)))}`,
    )
    const addressed = vocative.test(before) && /^(?:[,!.?\n:]|$| (?:tudo|como|sou|aqui|vi|vim|obrigad))/.test(after)
    if (full || addressed || roles.test(before) || aboutMoney.test(sentence))
      found.push({
        rule: 'other_person_data',
        span: [from, from + match[0].length + (full ? surname[0].length : 0)],
        params: { text: match[0] },
      })
  }
  return found
}

import { ordinalOf, ordinalWord } from '../dates/words.ts'
import { type Found, lined, numberIn, type Reading, type Rule } from './mark.ts'

const noun = '(?:opcao|alternativa|proposta|forma|condicao|oferta|possibilidade|escolha)'
const stop =
  '(?= (?:[.,!?;)¶]|mesmo|mesma|por favor|pf|pfv|entao|ta|ok|e|ou|que|pode|ai|serve|fica|eh|obrigad[oa]|para mim|$))'
const choose =
  '(?:quero|prefiro|escolho|aceito|topo|fecho|fechar|fechado|pode ser|seria|vou de|vou com|vou na|fico com|fica|gostei|melhor|vamos|vamos de|manda|e|opto|quero fechar|bora)'

function option(found: Found): Reading | undefined {
  const word = found.units
    .map(({ text }) => (/^ultim[oa]$/.test(text) ? -1 : ordinalOf(text)))
    .find((rank) => rank !== 0)
  if (word) return { kind: 'option', option: word < 0 ? 'last' : word }
  if (found.units.some(({ numeral }) => numeral && numeral.decimals > 0)) return undefined
  const said = numberIn(found)
  return Number.isInteger(said) && said >= 1 && said <= 20 ? { kind: 'option', option: said } : undefined
}

const digit = (found: Found) => (numberIn(found) <= 9 ? option(found) : undefined)

/** Which of the options shown: "a 2", "opção três", "a segunda", "última". Weekdays that sound alike need "na" or "feira". */
export const optionRules: Rule[] = [
  {
    pattern: lined(
      `${noun}(?: (?:de )?(?:numero|nº|n º|nao º|nr|:))? (?:#|uma?)(?! (?:reais|x|vezes|parcelas|%|mil) )`,
    ),
    read: option,
  },
  { pattern: lined(`(?:#(?: (?:a|o|ª|º))?|${ordinalWord}|ultim[oa]) ${noun}`), read: option },
  { pattern: lined('(?:a|o|na) (?:de )?numero (?:#|um|uma)(?= (?:[.,!?;)¶]|mesmo|$))'), read: digit },
  {
    pattern: lined(`(?<=${choose} (?:(?:com|de|na|por|ser|fechar|essa) )?a )(?:${ordinalWord}|ultima)${stop}`),
    read: option,
  },
  { pattern: lined(`(?<=^ a )(?:${ordinalWord}|ultima)${stop}`), read: option },
  { pattern: lined(`(?<= (?:a|na|com|essa|d?a) )(?:primeira|terceira|ultima)${stop}`), read: option },
  { pattern: lined(`(?<=^ )(?:primeira|terceira|ultima)${stop}`), read: option },
  {
    pattern: lined(
      `(?<= (?:${choose}|ou|^) (?:(?:com|de|na|por|ser|fechar|essa) )?(?:a|o|na|na de) )(?:#|um|uma)${stop}`,
    ),
    read: digit,
  },
  { pattern: lined(`(?<=(?<!#) (?:a|a de) )(?:#(?: ª)?|uma)${stop}`), read: digit },
  { pattern: lined(`(?<= ${choose} )#${stop}`), read: digit },
  {
    pattern: lined(
      '(?<=^ (?:(?:[(*]|nº|nao º|numero) )?)(?:#|uma?)(?: [ªº])?(?=(?: (?:[.)!*,;]|por favor|pf|pfv|entao|mesmo|ok))* $)',
    ),
    read: digit,
  },
  { pattern: lined('(?<=(?:^|¶) (?:[*_~(-] ){0,3})#(?= (?:[).:*_-]|º|ª|[^a-z0-9#$%+/,;?!=~ ]) )'), read: digit },
]

import { type Found, lined, type Reading, type Rule } from '../marks/mark.ts'
import { eventIn, incomeWord, paymentWord } from './words.ts'

function event({ match, units }: Found): Reading | undefined {
  const figure = units.find(({ numeral }) => numeral)?.numeral
  if (figure && figure.value !== 13) return undefined
  const after = /^(?:so )?(?:depois|apos|a partir)/.test(match[0])
  return { kind: 'date', phrase: { at: 'event', event: figure ? 'thirteenth' : eventIn(match[0]), after } }
}

const owner =
  '(?:o|a|os|as|meu|minha|meus|minhas|eu|me|a gente|nos|ja|dia d[eo]|proximo|primeir[oa]|for|tiver|dinheiro do|parcela do)'
const notForPaying =
  '(?! (?:o |a |um |uma |esse |seu |sua |meu )?(?:boleto|link|codigo|pix|mensagem|email|e-mail|carta|proposta|resposta|ligacao|qr|comprovante|retorno|fatura))'

/** Money to come as a date: "quando cair o salário", "depois do pagamento", "com o 13º". */
export const eventRules: Rule[] = [
  {
    pattern: lined(
      `(?:so )?(?:quando|assim que|logo que|depois que|na hora que|n?o dia (?:em )?que|apos|depois de)(?: ${owner})* (?:receber|recebo|recebermos|pagarem|depositarem|(?<=me )pagar)${notForPaying}(?: (?:o|a|as|meu|minha|minhas|do|da|no|na|de|mes|proximo)){0,3}(?: ${paymentWord})?`,
    ),
    read: event,
  },
  {
    pattern: lined(
      `(?:so )?(?:quando|assim que|logo que|depois que|na hora que|n?o dia (?:em )?que)(?: ${owner})* (?:${paymentWord} (?:cair|cai|entrar|entra|sair|sai|vier|chegar|pingar|bater|pagar|depositar|liberar)|(?:cair|cai|entrar|entra|sair|sai|vier|chegar|pingar|bater)(?: ${owner})* ${paymentWord})`,
    ),
    read: event,
  },
  {
    pattern: lined(
      `(?:so )?(?:depois|apos|antes|a partir|n?o dia|ate o dia)(?: d[eoa]s?)?(?: ${owner})* ${paymentWord}`,
    ),
    read: event,
  },
  { pattern: lined(`(?:no|na|nas|com|pelo|pela|ate|cai|sai|recebo|entra)(?: ${owner})* ${incomeWord}`), read: event },
  { pattern: lined('(?:no|n?o dia do|d[eo]|com o|ate|ate o) meu pagamento'), read: event },
  { pattern: lined('(?:decimo terceiro|(?:meu |o )?# º)(?: salario)?|# salario'), read: event },
  {
    pattern: lined(
      '(?<=(?:meu|com o|pelo|no|cair o|sair o|receber o|recebo o|sai o|entrar o|do meu) )#(?! (?:d[eo]|/|reais|parcelas?|x) )',
    ),
    read: event,
  },
]

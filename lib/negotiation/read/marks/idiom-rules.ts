import { lined, numberIn, type Rule } from './mark.ts'

const small = '(?:#|uma?)'
const only =
  (...values: number[]) =>
  (value: number) =>
    values.includes(value)
const upTo = (most: number) => (value: number) => value >= 0 && value <= most

/** Sayings with a number word in them that state no figure; the test keeps the number to those the saying has. */
const sayings: [pattern: string, holds: (value: number) => boolean][] = [
  [
    '# (?:%|por ?cento|porcento) (?:a (?:sua )?disposicao|segur[oa]|digital|online|gratuit[oa]|confidencial|sigilos[oa]|comprometid[oa]s?|dedicad[oa]s?|d[eo] seu lado|transparente|automatic[oa]|por aqui|certo|certeza|focad[oa]s?|com voce)',
    only(100),
  ],
  ['# (?:desculpas|perdoes|obrigad[oa]s?|gracas|beijos|abracos|maravilhas|felicidades)', only(1_000, 1_000_000)],
  ['# (?:e uma )?(?:utilidades|noites|coisas|motivos|ideias)', only(1_000, 1_001)],
  ['nota #', only(10, 1_000, 0)],
  ['(?:nota |escala )?de # a #(?= ,? ?(?:como|qual|quanto|que|o quanto|sendo|[?.!]|$))', only(0, 1)],
  [
    `${small} (?:minut(?:o|os|inho|inhos)|segund(?:o|os|inho|inhos)|instantes?|instantinhos?|moment(?:o|os|inho|inhos)|palavr(?:a|as|inha|inhas)|pergunt(?:a|as|inha|inhas)|coisinhas?|coisas?)`,
    upTo(5),
  ],
  [
    `(?<! em )${small} (?:opcao|opcoes|alternativas?|formas?|maneiras?|caminhos?|possibilidades?|propostas?|ofertas?|duvidas?|passos?|motivos?|etapas?|ideias?|pontos?|jeitos?|lados?|partes?|condicoes|saidas?|cliques?|toques?)`,
    upTo(9),
  ],
  [
    '(?:# [ºªoa]|primeir[oa]|segund[oa]|terceir[oa]) (?:passo|etapa|via|lugar|vez|chance|contato|pessoa)',
    (value) => Number.isNaN(value) || value <= 9,
  ],
  ['(?:primeir[oa]|ultim[oa]) (?:parcela|mensagem|contato|semana|compra|coisa)', Number.isNaN],
  ['# (?:h|hs|horas) (?:por|ao) dia(?: (?:, |e )?# dias (?:por|da) semana)?', only(24)],
  ['(?<= (?:atendimento|suporte|disponive(?:l|is)|canal|online|funciona|atendemos|aqui) )# (?:h|hs|horas)', only(24)],
  ['(?<= (?:atendimento|suporte|disponive(?:l|is)|canal|online|funciona|atendemos|aqui) )@', Number.isNaN],
  ['(?:mais|era|outra) uma vez|uma vez que|de uma vez por todas|uma vez mais', () => true],
  ['(?:nos|voce) #(?! (?:reais|x|vezes|parcelas|dias|mes(?:es)?|%|mil) )', only(2)],
  ['(?:os|as|dos|das|ambos os|entre os) # (?:lados|juntos|casos|partes)', only(2)],
  ['(?:cor|km|estaca|do|voltar ao|partir do|comecar do) zero', () => true],
  ['(?:cor|estaca|do|ao) #(?= (?:[.,!?]|$))', only(0)],
]

/** First of all rules, so that what is only a manner of speaking is never taken for a figure. */
export const idiomRules: Rule[] = sayings.map(([pattern, holds]) => ({
  pattern: lined(pattern),
  read: (found) => (holds(numberIn(found)) ? { kind: 'idiom' } : undefined),
}))

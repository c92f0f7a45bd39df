import { type Phrase, phrase } from './phrase.ts'

/** What may not be spoken of before the right party is known: debt, delay, contract, amount, and what gives them away. */
const words = [
  String.raw`divid(?:a|as|inha)`,
  String.raw`endivid\w+`,
  String.raw`debitos?`,
  String.raw`deve(?:ndo|dor|dora|dores|u|ria|)\b(?= (?:\w+ )?(?:r\$|\d|dinheiro|a (?:empresa|nos|gente|administradora)|para (?:a|nos|o)|ao|pagamento|ainda))|devendo|devedor\w*|nos deve(?:m|u)?\b`,
  String.raw`atras(?:o|os|ad[oa]s?|ou|ando)`,
  String.raw`vencid[oa]s?|venciment\w+|venceu|venceram|vence\b|vencer(?:a|ao|am)?\b`,
  String.raw`inadimpl\w+|adimplent\w+`,
  String.raw`contratos?|contratual|contratad[oa]`,
  String.raw`pendenc\w+|pendentes?`,
  String.raw`em aberto|saldo|fatura\w*|boletos?|carne\b|mensalidades?|prestac(?:ao|oes)`,
  String.raw`parcel\w+`,
  String.raw`acordos?\b(?! com (?:a lei|o seu|sua))|renegoci\w+|negoci\w+`,
  String.raw`quit\w+|regulariz\w+|amortiz\w+|liquid(?:ar|acao)`,
  String.raw`cobran\w+|cobrar|cobrador\w*`,
  String.raw`pagament\w+|pagar|pag(?:ue|uei|ou|o|a|ando|aria|amos)\b|inadiavel`,
  String.raw`descontos?|abatiment\w+`,
  String.raw`consorci\w+|cotas?\b|contempla\w+|sorteios?|lance\b|carta de credito|assembleia`,
  String.raw`juros|multas?\b|encargos|mora\b`,
  String.raw`credor\w*|financeir\w+|financiament\w+|emprestim\w+|credito`,
  String.raw`ofertas?\b|propostas?\b|condic(?:ao|oes) especia\w+|opc(?:ao|oes) (?:de|para) (?:pag|quit|resolver)`,
  String.raw`pix\b|a vista|entrada de\b`,
  String.raw`valor(?:es)?\b(?! (?:humano|da sua amizade))|quantias?|montante|reais\b|r\$|dinheiro|grana`,
  String.raw`spc|serasa|negativad\w+|nome sujo|nome limpo|score`,
  String.raw`caloteir\w*|bolso\b|continhas?\b|contas (?:em|do|da|para|a)\b|em dia\b|contas? (?:pra|para) acertar|no vermelho|do vermelho|acertar com|conta (?:em aberto|vencida|atrasada|a pagar)|contas a|compromisso(?:s)? (?:financeir|em aberto|assumid|com)\w*|situacao (?:financeira|em aberto|do seu|irregular|cadastral)|irregularidad\w+`,
  String.raw`juridic\w+|judicia\w+|process\w+ (?:contra|judicial|de cobranca)|advogad\w+`,
  String.raw`salda(?:r|ndo)|acertar (?:as contas|o que|sua)|o que (?:voce )?deve|ficou (?:para tras|devendo|faltando)|nao (?:foi )?pag[oa]s?|debt|loan|overdue|payment|installment|deuda|cuotas?|pago`,
]

export const debtWords: Phrase[] = [phrase('debt_before_identity', String.raw`\b(?:${words.join('|')})(?![a-z])|r\$`)]

/** Words by which a text speaks of the debt: then the first written message names the creditor. */
export const speaksOfDebt =
  /\bdivida|\bdebito|\batras(?:o|ad)|\bvencid|\bpendenc|\bem aberto|\bparcel|\bacordo|\bnegoci|\bquit|\bregulariz|\bdesconto|r\$|\bvalor(?:es)?\b|\bcontrato/

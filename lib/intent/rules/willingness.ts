import type { Level } from '../types.ts'
import type { Rule } from './rule.ts'

const pay = '(?:pagar|quitar|acertar|resolver|negociar|regularizar|honrar|saldar|liquidar)'

/**
 * The founding document's categories with negation mended; the first that speaks counts. Wanting to pay outweighs having
 * nothing to pay with, which is capacity.
 */
export const willingnessRules: Rule<Level>[] = [
  {
    name: 'double_negation',
    says: 'high',
    pattern: new RegExp(`\\b(?:CONCEDE|AFIRMA)\\b(?: \\w+){0,3} (?:queira|quero|${pay}|pago|pague|a vista)\\b`),
  },
  {
    name: 'will_not_pay',
    says: 'low',
    ownNegation: true,
    pattern:
      /\b(?:nao (?:vou|irei|pretendo|quero) (?:mais )?(?:pagar|quitar|dar|negociar|acordo|nenhum\w*|fazer acordo)|nao pago|nao pagarei|nunca vou pagar|me recuso|recuso|sem chance|de jeito nenhum|nem a pau|nem morto|nao me interessa|nao tenho (?:nenhum )?interesse|nao interessa)\b/,
  },
  {
    name: 'wants_to_settle',
    says: 'high',
    pattern: new RegExp(
      `\\b(?:quero (?:muito )?${pay}|tenho (?:todo )?interesse|pretendo ${pay}|gostaria de ${pay}|(?:vamos|podemos) resolver|como (?:eu )?(?:faco|pago)|quero limpar|minha intencao e ${pay})\\b`,
    ),
  },
  {
    name: 'promises',
    says: 'high',
    pattern:
      /\b(?:(?:eu )?vou pagar|vou quitar|pago (?:hoje|amanha|DIA|DATA|na|no|sexta|segunda|terca|quarta|quinta|sabado|VALOR|sem falta)|prometo|sem falta)\b/,
  },
  {
    name: 'can_pay',
    says: 'high',
    pattern: /\b(?:posso|consigo|tenho como) (?:\w+ )?(?:pagar|quitar|dar VALOR|pagar VALOR)\b/,
  },
  {
    name: 'impossible',
    says: 'low',
    ownNegation: true,
    pattern:
      /\b(?:impossivel|nao (?:posso|consigo|tenho como|tem como|tenho condic\w+) (?:de )?(?:pagar|quitar|arcar)|nao tenho (?:\w+ )?(?:dinheiro|grana|condic\w+)|sem (?:dinheiro|condic\w+) (?:de|para) pagar)\b/,
  },
  {
    name: 'postpones',
    says: 'medium',
    pattern:
      /\b(?:mais tarde|verifico|chamo depois|depois (?:eu )?(?:vejo|falo|te falo|resolvo)|vou (?:ver|pensar|verificar|analisar|conversar)|outra hora|quando (?:eu )?puder|quando der)\b/,
  },
]

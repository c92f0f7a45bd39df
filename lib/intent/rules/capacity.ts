import type { Level } from '../types.ts'
import type { Rule } from './rule.ts'

/** The founding document's categories with negation mended; the first that speaks counts. */
export const capacityRules: Rule<Level>[] = [
  {
    name: 'has_nothing',
    says: 'low',
    ownNegation: true,
    pattern:
      /\b(?:nao (?:tenho|sobra|sobrou|ha|entra) (?:\w+ ){0,2}(?:dinheiro|grana|centavos?|condic\w+|nada|um real|renda|tostao|como pagar)|sem (?:dinheiro|grana|condic\w+|renda|um centavo|nenhum (?:dinheiro|centavo))|zero (?:dinheiro|reais|real)|zerad[oa]|situacao critica|nao consigo nem|nem para comer|passando fome|desempregado|perdi (?:o |meu )?(?:emprego|trabalho)|(?:fui|estou) (?:demitid[oa]|mandad[oa] embora)|lis[ao]|quebrad[oa]|falid[oa])\b/,
  },
  {
    name: 'part',
    says: 'medium',
    pattern:
      /\b(?:pequeno valor|consigo alguma coisa|parte do valor|uma parte|(?:so |no maximo |ate )?(?:consigo|posso|dou|tenho) (?:dar |pagar |uns |so |ate |no maximo )*(?:VALOR|CENTENA|DEZENA)|VALOR (?:por mes|mensal|mensais|de entrada)|parcelas? de (?:VALOR|CENTENA)|quando (?:cair|receber|sair|entrar)|um pouco por mes)\b/,
  },
  {
    name: 'has_it_all',
    says: 'high',
    pattern:
      /\b(?:tenho (?:o |todo o )?(?:dinheiro|valor) (?:todo|total|inteiro|aqui|guardado|na conta)|tenho (?:o )?dinheiro|posso pagar (?:tudo|a vista|agora|hoje)|ja resolvo|pago (?:tudo|agora|a vista)|(?:pagar|quitar|quito|fecho|quero|faco) (?:\w+ ){0,2}a vista|quitar tudo|valor (?:integral|total) (?:hoje|agora))\b/,
  },
]

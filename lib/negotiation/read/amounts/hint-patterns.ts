import type { AmountHint } from '../types.ts'

/** Words that may stand between a hint and its figure. */
const loose =
  '(?: (?:de|do|da|e|eh|por|o|a|uns|umas|um|uma|os|as|so|ate|seria|ser|com|em|no|na|para|mais|mesmo|tipo|la|aqui|mes|valor|cada|dar|pagar|minimo|maximo|no maximo|x|era|fica|ficar|esta|ta|uma parcela|:|=|ficaria|sairia|daria|ficou|saiu|deu))'

const few = `${loose}{0,4} $`
const verb =
  '(?:consigo|posso|da|tenho|vou|quero|pago|aguento|cabe|rola|tem|pagar|dou|sobra|consiguo|conseguiria|poderia|daria|tenhu)'

/** What the words before a figure say of it; the text ends at the figure. */
export const leftHints: [AmountHint, RegExp][] = [
  ['down', new RegExp(` (?:entrada|sinal|dar de cara)${few}`)],
  [
    'instalment',
    new RegExp(
      ` (?:parcelas?|vezes|x|por mes|mensal|mensais|boletos? mensa(?:l|is)|todo mes|cada mes|ao mes|parcelar|parcelado|dividir)${few}`,
    ),
  ],
  ['instalment', / # (?:meses )?de (?:\$ )?(?:uns |umas )?$/],
  [
    'total',
    new RegExp(
      ` (?:quitar|quito|quita|liquidar|liquido|encerrar|encerro|tudo|total|a ?vista|fecho|fecha|fecham|fechava|fechar|fechamos|faz por|fazem por|deixa por|deixam por|deixa em|sai por|acordo|resolver tudo|matar|matar a divida)${few}`,
    ),
  ],
  [
    'upTo',
    new RegExp(
      ` (?:ate|no maximo|maximo(?: (?:que|eu|consigo|posso|da|tenho|para|pagar|seria))*|nao pass(?:o|a|ar|asse|ando)|teto|limite|menos de|abaixo de|no max|nao (?:[a-z]+ )?(?:pagar |dar )?mais (?:de|que|do que)|nada acima de|nada mais que|acima de|mais (?:de|que|do que))${few}`,
    ),
  ],
  [
    'about',
    new RegExp(
      ` (?:uns|umas|cerca|por volta|mais ou menos|na faixa|faixa|em torno|torno|aproximadamente|aprox|quase|perto|coisa|tipo|la pelos|na casa|algo como|pelo menos uns|\\+ -|\\+ / -)${few}`,
    ),
  ],
  [
    'refused',
    new RegExp(
      ` (?:nao|nem|nunca|impossivel|jamais|de jeito nenhum|de forma alguma|nem a pau|nem morto|sem condicoes|sem chance|como)(?: (?:mesmo|que|eu|vai|tem como|ter como|te|lhe|me|de))* (?:${verb}|como|conseguir|condicoes|vale|devo|aceito|fecho|topo|adianta)(?: (?:nem|mais|condicoes|condicao|como|dinheiro|grana|jeito|de|pagar|dar|te|essas|esses|esse|essa|desembolsar|arcar com|mandar))*${few}`,
    ),
  ],
  ['refused', / (?:nem|nunca|jamais) (?:de |os |esses )?$/],
  [
    'debt',
    new RegExp(
      ` (?:agora (?:ta|esta|virou)|devo|devendo|devia|deve|divida|debito|saldo|cobrando|cobraram|cobrar|cobranca|fatura|boleto veio|veio|valor total|atraso|pendencia|juros|multa|emprestei|financiei|querem|pedindo|pediram|estao pedindo|ofereceram)${few}`,
    ),
  ],
  [
    'paid',
    new RegExp(
      ` (?:paguei|pagamos|depositei|transferi|mandei|enviei|ja (?:fiz|dei|foi|foram|tinha pago|pagos?)|fiz (?:um |o )?(?:pix|deposito)|tinha pago|quitei|dei|pix de ontem)(?: # (?:parcelas?|vezes|x)| (?:hoje|ontem|dia #)(?: (?:no|via|um|o))*(?: pix)?)?${few}`,
    ),
  ],
  [
    'income',
    new RegExp(
      ` (?:ganho|ganhando|ganhava|salario|recebo|recebendo|receber|renda|aposentadoria|beneficio|bolsa familia|tiro|vivo|auxilio|pensao|faturo)${few}`,
    ),
  ],
  [
    'discount',
    / (?:desconto|abatimento|abater|abate|descontar|reduzir|baixar|tirar|tira)(?: (?:de|uns|umas|mais|so|pelo menos|no minimo))* $/,
  ],
  [
    'expense',
    new RegExp(
      ` (?:aluguel|luz|agua|remedios?|mercado|feira|escola|faculdade|pensao que pago|condominio|internet|gasto|gastei|gastando|despesas?|conta de luz)${few}`,
    ),
  ],
]

/** What the words after a figure say of it; the text begins right behind the figure. */
export const rightHints: [AmountHint, RegExp][] = [
  [
    'down',
    /^ (?:de|como|na|para|agora de|hoje de) (?:uma )?(?:entrada|sinal|cara)\b|^ (?:agora|hoje|ja|no ato|primeiro|entrada) (?:, )?(?:e|mais|depois) (?:o |a )?(?:resto|restante|parcel|divid|metade)|^ entrada /,
  ],
  [
    'instalment',
    /^ (?:por|ao|todo|cada|a cada|p|todos os|\/|em cada|para cada) (?:mes|meses)\b|^ mensa(?:l|is)|^ (?:de|cada|por|a|na|em cada|para cada|como) parcelas?\b|^ cada(?: uma)?\b/,
  ],
  [
    'total',
    /^ (?:,? ?)(?:a ?vista|para quitar|para quitar|por tudo|e quit[aoe]|e encerr|e pronto|no total|para fechar|para fechar|para encerrar|para matar|tudo|na divida toda|e fim|e acabou|e nada mais|e morre|eu (?:fecho|quito|encerro|resolvo|liquido)|fecho|e zer|em uma vez|de uma vez|para liquidar|para resolver)/,
  ],
  ['upTo', /^ (?:no maximo|no max|para baixo|para baixo|e olhe la|tops?\b|e nada mais|maximo)/],
  [
    'about',
    /^ (?:mais ou menos|e pouco|e poucos|e tantos|e alguma coisa|por ai|\+ -|\+ ou -|ou menos|ou algo assim|e uns quebrados|aproximadamente|e quebrados|por aqui)/,
  ],
  [
    'refused',
    /^ (?:por mes |a ?vista |de entrada |mensais |cada |reais |eu |ja |por parcela )*(?:nao (?:da|consigo|tenho|posso|rola|cabe|vai|vou|dou|pago|tem como|aguento|quero|aceito)|e muito|eh muito|ta muito|esta muito|ta caro|e caro|fica caro|fica pesado|e pesado|ta pesado|ta alto|e alto|muito caro|e impossivel|impossivel|fica dificil|pesa|ficou pesado|sem chance|nem pensar)/,
  ],
  [
    'debt',
    /^ (?:de|em|d[oa]s?) (?:divida|juros|multa|debito|atraso|encargos)|^ (?:atrasad|vencid)|^ que (?:eu )?(?:devo|voces estao cobrando|estao cobrando|cobraram)/,
  ],
  ['paid', /^ (?:ja )?(?:pagos?|que (?:ja |eu )?(?:paguei|mandei|depositei)|foi pago|ontem|semana passada)/],
  ['income', /^ (?:de|do) (?:salario|aposentadoria|bolsa|renda|beneficio|auxilio|pensao)/],
  ['discount', /^ (?:de|em) (?:desconto|abatimento)|^ (?:off|a menos)(?= )/],
  [
    'expense',
    /^ (?:de|d[oa]|com) (?:aluguel|luz|agua|remedios?|mercado|feira|escola|faculdade|condominio|internet|gas|gasolina|transporte)/,
  ],
]

/** "não tenho problema", "não só", "não é que": a "não" that denies nothing of the figure. */
export const hollowNo =
  / nao (?:tenho problema|tem problema|ha problema|so|e que|sei se|vejo problema|me importo|quero deixar|passa|mais)/
export const monthly =
  /^ (?:por|ao|todo|cada|a cada|para|\/|em cada|todos os|por cada|no) (?:mes|meses)\b|^ mensa(?:l|is)/
export const monthlyLeft = new RegExp(
  ` (?:por mes|mensal|mensais|todo mes|cada mes|ao mes|mensalmente|parcelas?|vezes|x)${few}`,
)
export const atOnce =
  /^ (?:,? ?)(?:a ?vista|hoje|agora|amanha|de uma vez|no pix|via pix|ja\b|na hora|em uma vez|tudo de uma|de entrada|de sinal|a ?vista no pix)/
export const atOnceLeft = new RegExp(` (?:a ?vista|hoje|agora|de uma vez|pix|na hora|entrada|sinal|quitar|quito)${few}`)

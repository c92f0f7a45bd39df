/** Paying, means and prices: concept → pattern over a normalised line (see `text/normalize.ts`). */
export const moneyConcepts: Record<string, RegExp> = {
  paga: /\b(?:pago|pagar|pagarei|pagaria|pagando|pagamos|pague|pagam|paga|quito|quitar|quitarei|acerto|acertar|acertarei|acertamos|deposito|depositar|transfiro|transferir|transferencia|regulariz\w+|honrar|honro|liquid\w+|saldar)\b/,
  pagou:
    /\b(?:paguei|pagou|quitei|quitou|quitad[oa]s?|transferi|depositei|acertei|resolvi com|(?:foi|foram|esta|estava|ja|tudo|tinha|sendo) pag[oa]s?|pag[oa]s? (?:ontem|sexta|segunda|terca|quarta|quinta|sabado|faz|ha|na|no|dia)|fiz o (?:pix|pagamento|deposito)|mandei o (?:pix|pagamento)|efetuei|realizei o|debit(?:ou|ad[oa]|aram)|descont(?:ou|ad[oa]|aram)|compens\w+)\b/,
  comprovante: /\b(?:comprovantes?|recibos?|extrato|baixa|conciliar|print|autentica\w+|protocolo)\b/,
  jaFiz:
    /\bja (?:\w+ )?(?:paguei|fiz|quitei|acertei|mandei|foi|transferi|esta|resolvi|pago|caiu|pagou|passei|enviei|depositei|efetuei)\b/,
  desconto:
    /\b(?:descont(?:o|os|inho|ao|ar|a|em|ando)|abat\w+|reduz\w*|reducao|diminu\w+|abaix\w+|baix(?:a|ar|am|ando|asse|inha)|isen\w+|perdo\w+|perdao|melhor(?:a|ar|ada|em|zinho)?|camarada|promocao|barat(?:o|inho|ear)|em conta|negoci\w+)\b/,
  semJuros:
    /\b(?:(?:tir\w+|retir\w+|sem|corta\w*|elimin\w+|zer\w+|remov\w+|exclu\w+|perdo\w+|abat\w+|descont\w+|dispens\w+)(?: \w+){0,3} (?:juros|multas?|encargos|taxas?|honorarios)|so o (?:principal|valor original)|valor original|sem os juros)\b/,
  fazPor:
    /\b(?:faz(?:em|ia|er)?|fecha(?:m|r)?|deix(?:a|am|ar|asse)|faco|sai|fica|ficaria|tira|aceitam?|aceita(?:ria|r)) (?:\w+ ){0,2}por (?:VALOR|CENTENA|DEZENA|menos|quanto|metade)\b/,
  caro: /\b(?:car[oa]|salgad[oa]|pesad[oa]|alto|altos|alta|absurd[oa]|puxad[oa]|abusiv\w+|muito dinheiro|exorbitante)\b/,
  juros: /\b(?:juros|multas?|encargos|taxas?|honorarios|correcao)\b/,
  menos: /\b(?:menos|menor|metade|mais baixo|mais em conta|mais barat\w+)\b/,
  parcela:
    /\b(?:parcel\w+|prestac\w+|dividi\w*|dividir|divid[aeo]\w*|VEZES|fracion\w+|suaves|carne|picad\w+|aos poucos|em partes|financi\w+)\b/,
  parcelar:
    /\b(?:parcela(?:r|m|mento|do|da|ria|ndo)?|parcele\w*|dividi(?:r|do|da|mos)|divid(?:e|em|a|am)|fracion\w+|quantas VEZES|quantas (?:vezes|parcelas)|mais (?:vezes|parcelas|prazo)|maior prazo|esticar|alongar|espichar|aos poucos|aumenta\w* (?:o |as )?(?:prazo|parcelas|numero))\b/,
  valor: /\bVALOR\b/,
  vezes: /\bVEZES\b/,
  centena: /\bCENTENA\b/,
  dezena: /\bDEZENA\b/,
  algarismo: /\bALGARISMO\b/,
  porcento: /\bPORCENTO\b/,
  documento: /\bDOCUMENTO\b/,
  porMes:
    /\b(?:por mes|ao mes|mensal|mensais|mensalmente|todo mes|cada mes|a cada mes|no mes|por semana|por quinzena)\b/,
  entrada: /\b(?:entrada|sinal|de inicio|de cara|agora e o resto|resto|restante|primeiro)\b/,
  consigo:
    /\b(?:consigo|conseguiria|conseguir|consegue|da para|daria para|tenho como|teria como|posso|poderia|cabe|caberia|aguento|dou|ofereco|tenho|juntei|arrumo|arranjo|levanto|sobra|disponho|arcar|encaixa)\b/,
  maximo:
    /\b(?:no maximo|maximo|ate VALOR|ate CENTENA|so (?:consigo|posso|tenho|da|dou|cabe)|apenas|somente|so isso|mais que isso|passar de|limite)\b/,
  aVista:
    /\b(?:a vista|avista|de uma vez|tudo de uma|valor (?:total|todo|inteiro|cheio|integral)|integral\w*|tudo (?:hoje|agora|ja)|pago tudo|quit(?:o|ar) tudo|cash|em dinheiro|na hora|numa tacada|parcela unica|uma vez so|AFIRMA)\b/,
  temDinheiro:
    /\b(?:tenho (?:o |um |a |esse |todo o |sim o )?(?:dinheiro|valor|grana|guardad\w+|reserva|saldo)|dinheiro (?:na mao|guardado|esta na conta)|posso pagar|ja resolvo|ja pago|pago (?:agora|hoje|ja|tudo)|(?:vou|posso|quero|consigo) (?:pagar|quitar|resolver|acertar) (?:tudo|agora|hoje|ja|isso tudo|a vista)|tenho condic\w+|caiu (?:meu|o|um)|recebi (?:meu|o|um|hoje|ontem))\b/,
  poucoDinheiro:
    /\b(?:um pouco|pouco|pouquinho|parte|alguma coisa|algum valor|valorzinho|pequen[oa]|quantia|trocado|o que der|o que (?:eu )?(?:posso|puder|tenho|consigo)|aos poucos|um tanto|mixaria|merreca)\b/,
  semDinheiro:
    /\b(?:(?:nao (?:tenho|tem|sobra|sobrou|ha|possuo|entra|entrou|estou com|esta sobrando|resta|vejo)|sem|zero|zerad[oa]|acabou|falta|faltando|cade|nem) (?:\w+ ){0,3}(?:dinheiro|centavos?|condic\w+|grana|VALOR|real|reais|renda|recursos?|nada|tostao|um puto|verba|salario|caixa|para comer|para nada|nem para)|lis[ao]|durango|durao|dur[ao] (?:esses|demais|aqui)|estou dur[ao]|quebrad[oa]|zerad[oa]|no vermelho|no osso|na lona|na pindaiba|na merda|na rua da amargura|zero (?:dinheiro|reais|real|conto)|conta zerada|sem condic\w+|mal (?:da|dou|sobra|tenho)|nao (?:esta )?sobra\w*)\b/,
  naoPosso:
    /\bnao (?:\w+ )?(?:posso|consigo|da|dou conta|tenho como|tem como|vai dar|rola|cabe|aguento|conseguirei|vou conseguir|estou conseguindo|estou podendo|tenho condic\w+|tenho de onde|temos|podemos|sei como)\b/,
  salario:
    /\b(?:salario|adiantamento|vale|decimo terceiro|decimo|ferias|fgts|rescisao|seguro desemprego|aposentadoria|aposentad[oa]|beneficio|inss|bolsa familia|auxilio|comissao|pensao|quinto dia util|dia util|hora extra|plr|recebo|receber|recebimento|cair|caia|cai|cliente pagar|vender|venda|safra|colheita|PRAZO)\b/,
  quandoReceber:
    /\b(?:quando|assim que|no dia que|so|depois que|logo que|caindo|caiu|cai|apos|espero) (?:\w+ ){0,4}(?:salario|receb\w+|cair|caia|cai|pagamento|vale|adiantamento|decimo|ferias|fgts|rescisao|beneficio|inss|entrar|comissao|pensao|vender|venda|aposentadoria|auxilio)\b/,
}

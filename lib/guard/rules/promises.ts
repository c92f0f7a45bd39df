import { type Phrase, phrase } from './phrase.ts'

const flat = (source: string, unless?: RegExp): Phrase =>
  phrase('promise_outside_offers', source, unless ? { unless } : {})
const later =
  /\b(?:quando|assim que|apos|depois (?:de|do|que)|ao (?:pagar|quitar|final|fim)|se |caso|pagando|com o pagamento|uma vez|no momento em que|verific\w+|confer\w+|analis\w+|ate que|por conta d|e necessario|comprovante|vou (?:checar|olhar|ver)|ainda nao|nao (?:foi|esta|consta|localiz|encontr|ident)|voce (?:disse|informou|avis|falou|mencion))\b/
const asking =
  /\bnao (?:posso|consigo|podemos|conseguimos|tenho|temos|e possivel|da pra|da para|cabe|existe|ha|vou|vamos|seria|sera)\b/

/** Concessions no offer holds and money no one saw; those with a payment fact are left out when there is one. */
export const promises: Phrase[] = [
  flat(
    String.raw`\b(?:perdo(?:o|amos|ar|ad[oa]|aremos|arei)|anist\w+|esque(?:co|cemos|cer|ca) (?:a|essa|sua|da) (?:sua )?(?:divida|conta|cobranca)|apag(?:o|amos|ar|uei|ad[oa]|aremos|arei)(?: \w+){0,2} (?:divida|debito|conta|registro|cobranca)|zer(?:amos|ar|ei|ad[oa]|aremos|arei|ou)\b(?: \w+){0,3}|zero (?:a|o|os|as|sua|seu|seus|suas) (?:divida|debito|juros|multa|saldo|conta|encargos|contrato)\w*|cancel(?:o|amos|ar|ei|ad[oa]|aremos|arei|ou)(?: \w+){0,3} (?:divida|debito|cobranca|saldo|contrato|pendencia)|extint[oa]|divida (?:perdoad|cancelad|zerad|apagad|extint)\w+|nao (?:precisa|precisara|vai precisar|tem que|deve|vai) (?:mais )?pagar (?:mais )?(?:nada|a divida|essa divida|isso|o resto))`,
    /\bnao (?:posso|consigo|podemos|conseguimos|e possivel|vou|vamos|da para|tenho como)(?: \w+){0,3} (?:perdo|cancel|zer|apag|anist)|\bdo zero|\bcomec\w+ do zero|\b(?:cancelei|cancelamos|cancelado)(?: \w+){0,2} (?:acordo|aviso|lembrete)|\bse o contrato|\bdesistir|\bcancelamento d/,
  ),
  flat(
    String.raw`\b(?:tir(?:o|amos|ar|ei|arei|aremos)|retir(?:o|amos|ar|ei|arei|aremos)|isent(?:o|amos|ar|a|amos|arei|aremos|o de)|abon(?:o|amos|ar|ei)|dispens(?:o|amos|ar|ei)|elimin(?:o|amos|ar|ei)|remov(?:o|emos|er|i)|abat(?:o|emos|er)|corto|cortamos)(?: \w+){0,4} (?:juros|multas?|encargos|taxas?|correcao|metade|tudo)\b|\b(?:sem|livre de|isent[oa] de|zero(?: de)?) (?:\w+ )?(?:multas?|encargos|correcao|honorarios)\b|\bjuros (?:zero|zerados|perdoados|abonados)\b`,
    /\bnao (?:posso|consigo|podemos|conseguimos|e possivel|da para|tenho como|temos como)|\b(?:voce|pediu|pedido)(?: \w+){0,3} (?:tirar|retirar|isentar)/,
  ),
  flat(
    String.raw`\b(?:consigo|posso|podemos|conseguimos|vou|vamos|da pra|da para|te dou|lhe dou|dou|damos|faco|fazemos|libero|liberamos|arrumo|arranjo)(?: \w+){0,4} (?:melhor(?:ar|o)|aument\w+|dobr\w+|triplic\w+|ampli\w+|subir|mais|maior|qualquer|um pouco mais de|extra|adicional)(?: \w+){0,4} (?:desconto|abatimento|prazo)\b|\b(?:dobr(?:o|amos|ar|ei)|triplic\w+|aument(?:o|amos|ei|arei)|melhor(?:o|amos|ei|arei)|ampli(?:o|amos|ei)) (?:o |esse |seu |meu )?(?:desconto|abatimento|prazo)|\b(?:desconto|abatimento)(?: \w+){0,2} (?:que (?:voce|vc|o senhor|a senhora) (?:quiser|pedir|escolher)|ainda maior|bem maior|muito maior|extra|especial so|exclusivo so|total|integral|de pai para filho|secret\w|por fora|absurdo|gigante|enorme)`,
    asking,
  ),
  flat(
    String.raw`\b(?:abr(?:o|imos|ir|irei|iremos)|fa(?:co|zemos|rei|remos)|fazer|conced\w+) (?:uma )?excec\w+|\bjeitinho\b|\bpor fora\b|\bpor baixo d\w+|(?<!assunto[^.!?]*)(?<!conversa[^.!?]*)\bentre nos\b|\bninguem (?:precisa|vai) saber\b|\bso para voce\b|\bso pra voce\b|\bfora do (?:sistema|contrato|acordo)\b|\bde graca\b|\bquase nada\b|\bpreco de banana\b|\bbrinde\b|\bcashback\b|\bpremio\b`,
    asking,
  ),
  flat(
    String.raw`\b(?:qualquer|o) (?:valor|quantia|parcela|data|prazo|quantidade)(?: \w+){0,2} (?:que (?:voce|vc|o senhor|a senhora|quiser|couber|puder)(?: \w+)?(?: quiser| pedir| escolher| preferir| puder)?)(?=[^.!?]*\b(?:aceit\w+|fech\w+|ta bom|esta bom|serve|vale|combinad\w|eu faco|fazemos|aprovad\w|pode ser|feito))|\baceit(?:o|amos|arei|aremos) (?:o que|qualquer|quanto)\b|\bpag(?:ue|a) (?:quanto|o que|quando) (?:quiser|puder|der)\b`,
  ),
  flat(
    String.raw`\b(?:garanto|garantimos|prometo|prometemos|juro|asseguro|asseguramos|e garantid[oa]|esta garantid[oa]|pode ter certeza que)\b(?: \w+){0,8} ?(?:contempla\w+|sorte\w+|lance|carta de credito|aprovac\w+|credito|devoluc\w+|reembols\w+|restitu\w+|indeniz\w+|desconto)\b|\b(?:sera|voce sera|vai ser|ja esta|esta) contemplad[oa]\b|\bcontemplac\w+ (?:garantid\w|imediata|certa)\b`,
    /\bnao (?:garant|promet|posso|consigo|ha|e)/,
  ),
  flat(
    String.raw`\b(?:devolv(?:o|emos|er|erei|eremos|ido)|reembols(?:o|amos|ar|arei|aremos|ado)|restitu(?:o|imos|ir|iremos)|estorn(?:o|amos|ar|aremos|ado)|indeniz(?:o|amos|ar|aremos))(?: \w+){0,5} (?:voce|vc|r\$|valor\w*|dinheiro|tudo|parcelas?|pag\w+|conta)\b`,
    /\buma pessoa|\bequipe|\bnao (?:posso|consigo|podemos|tenho)|\bregras?\b|\bcomo funciona/,
  ),
  flat(
    String.raw`\b(?:livre|liberad[oa]|limp[oa]|quites?) (?:d[aeo]s? |com )(?:sua |essa |esta |nos|a )?(?:divida|cobranca|debito|pendencia|conta|gente|nos)\b|\bestamos quites\b|\b(?:sorteio|contempl\w+|carta|lance|assembleia)\b[^.!?]*\b(?:e sua|e seu|garantid[oa]|garanto|com certeza|sera sua|ja e)\b`,
    later,
  ),
  flat(
    String.raw`\b(?:pode )?(?:esquec|ignor)(?:er|a|e|ar) (?:dess|ess|est|dest|d)?[ae]?s? ?(?:sua )?(?:divida|cobranca|debito|parcela|boleto|contrato|assunto)\b|\bnao precisa (?:mais )?(?:se preocupar em )?pagar\b|\bpague (?:o que|quanto|quando)\b|\bdam(?:os|o) por (?:quitad|encerrad|pag)\w+|\bnao (?:toc\w+|fal\w+|cobr\w+) mais (?:no|nesse|n[ao]) assunto\b`,
    /\bnao precisa pagar (?:agora|hoje|nada (?:agora|hoje|enquanto))/,
  ),
  flat(
    String.raw`\b(?:isencao|perdao|anistia|abono|gratuidade)\b(?: \w+){0,2} (?:total|parcial|integral|d[aeo]s?)\b|\bvoce (?:e|sera|vai ser|ja e|ja esta|esta) contemplad[oa]\b`,
    /\bnao\b|\bquando voce\b|\bse voce for\b|\bcomo funciona/,
  ),
  flat(
    String.raw`\blance\b[^.!?]*\b(?:ganh\w+|venc\w+|certo|garant\w+)|\b(?:perdo(?:ou|aram)|abon(?:ou|aram)|isent(?:ou|aram)|retir(?:ou|aram)|cancel(?:ou|aram))(?: \w+){0,3} (?:encargos|juros|multa|divida|debito|contrato)\b`,
  ),
  flat(String.raw`\b(?:divida|debito|cobranca) (?:ja era|acabou|sumiu|morreu|deixou de existir|nao existe mais)\b`),
]

/** Claims that money came; true only when a payment of this conversation is confirmed. */
export const received: Phrase[] = [
  flat(
    String.raw`\b(?:seu|o|esse|este|teu) pagamento(?: [\w$.,]+){0,4} (?:foi|ja foi|esta|ja esta|caiu|consta)(?: \w+){0,2} ?(?:confirmad\w|recebid\w|identificad\w|aprovad\w|compensad\w|processad\w|pago|na conta|no sistema)?\b|\b(?:recebemos|recebi|identificamos|confirmamos|caiu aqui)(?: \w+){0,2} (?:pagamento|pix|deposito|transferencia|valor)\b|\bpagamento (?:confirmado|recebido|identificado|aprovado|compensado)\b`,
    later,
  ),
]

/** Claims that nothing is left to pay; true only when all that was agreed is confirmed. */
export const settled: Phrase[] = [
  flat(
    String.raw`\b(?:divida|debito|contrato|pendencia|conta|saldo|tudo|parcela\w*|valor)(?: \w+){0,3} (?:esta|foi|ja esta|ja foi|fica|estao|foram|considero|considerad\w|consta)(?: \w+){0,2} (?:quitad\w|pag[oa]s?|liquidad\w|zerad\w|resolvid\w|baixad\w|encerrad\w|perdoad\w|cancelad\w)\b|\bvoce nao (?:me |nos )?deve (?:mais )?(?:nada|coisa)\b|\bconsider\w+(?: \w+){0,4} (?:quitad|pag|resolvid|encerrad|liquidad|zerad)[oa]s?\b|\b(?:dei|demos|dou|damos) baixa\b|\bquitad[oa] com sucesso\b|\bja (?:esta|ta) (?:quitad|pag|zerad)[oa]\b`,
    later,
  ),
]

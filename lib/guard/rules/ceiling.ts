import { type Phrase, phrase } from './phrase.ts'

const refusing =
  /\bnao (?:posso|podemos|consigo|e possivel|tenho como|compartilh\w+|inform\w+|fal\w+|revel\w+|coment\w+|divulg\w+|trat\w+|mostr\w+|sao)(?: \w+){0,5} (?:limites?|regras?|politica|interno\w*|interna\w*|informac\w+|percentua\w+|alcada|margem|criterios?|por aqui|maximo|teto)/
const flat = (source: string, unless?: RegExp): Phrase =>
  phrase('policy_ceiling_disclosed', source, unless ? { unless } : {})
const number = String.raw`\d+(?:[.,]\d+)?`

/** What the policy would allow; read on the view in which number words are digits. */
export const ceilings: Phrase[] = [
  flat(
    String.raw`\b(?:ate|no maximo|maximo (?:de|e|eh|seria|permitido)?|teto (?:de|e)|limite (?:de|e)|nao (?:mais|passa|passo|passamos|ultrapassa|acima|alem) (?:de|que|do que)|mais que isso|topo de|chega (?:a|ate|em)|chegar (?:a|ate|em)|chego (?:a|ate|em)|chegamos (?:a|ate|em)|alcanca|subir (?:ate|para|pra|a)|ir ate|vai ate|vou ate|vamos ate|entre \d+(?:[.,]\d+)? ?%? e|de \d+(?:[.,]\d+)? ?%? (?:a|ate)) ?(?:uns |cerca de |uma margem de |um desconto de |desconto de )?${number} ?(?:%|por cento)`,
  ),
  flat(
    String.raw`${number} ?(?:%|por cento)(?: de desconto)?,? (?:no maximo|como (?:teto|limite|maximo)|e o (?:maximo|teto|limite|maior|que (?:o sistema|a politica|posso no))|de (?:teto|limite|margem|alcada)|maximo)\b`,
  ),
  flat(
    String.raw`\b(?:em ate|ate|no maximo(?: em)?|maximo de|limite de|teto de|chega a|chegar a|chegar em|chego a|esticar (?:ate|para|em)|alongar (?:ate|para|em)|vai ate|ir ate|vou ate|podemos ir a) ?(?:as |a |em )?(?:as )?\d+ ?(?:x\b|vezes|parcel\w+|prestac\w+|mensalidades|meses)`,
    /\b(?:atraso|atrasad)/,
  ),
  flat(
    String.raw`\b\d+ ?(?:x|vezes|parcelas|meses)(?: \w+){0,2} (?:no maximo|e o (?:maximo|limite|teto)|como (?:maximo|limite))\b`,
  ),
  flat(
    String.raw`\b(?:maxim[oa]|maior|menor|minim[oa]|melhor)(?: \w+){0,2} (?:desconto|abatimento|parcelamento|prazo|numero de parcelas|parcela|prestacao|entrada|percentual|valor de parcela|preco)(?: \w+){0,2} (?:possivel|permitid\w|autorizad\w|que (?:posso|podemos|consigo|conseguimos|temos|tenho|o sistema|a politica|a empresa|da|existe|me)|da (?:politica|empresa|casa)|e (?:de )?(?:r\$|\d)|do sistema|liberad\w)`,
    refusing,
  ),
  flat(
    String.raw`\b(?:desconto|parcelamento|prazo|parcela|entrada|percentual|numero de parcelas|abatimento) (?:maxim[oa]|minim[oa]|limite|teto)\b|\b(?:teto|limite|margem|alcada|piso|faixa|folga)(?: \w+){0,2} (?:de |do |da |no |para )(?:desconto|negociac\w+|parcel\w+|concess\w+|abatiment\w+|aprovac\w+|politica|empresa|sistema)\b`,
    refusing,
  ),
  flat(
    String.raw`\b(?:minha|nossa|meu|nosso|da|a|o) (?:alcada|teto|margem de negociacao|margem de desconto|limite (?:interno|de desconto|maximo|de alcada)|maximo (?:e|eh|seria|permitido))\b`,
    refusing,
  ),
  flat(
    String.raw`\bo (?:maximo|limite|teto) (?:que |eh |e |seria |do |da |pra |para )(?!de (?:respeito|cuidado|atencao))`,
    /\bo maximo que (?:eu )?(?:posso|puder|consig\w+) (?:ajudar|te ajudar|para ajudar)|\bnao (?:posso|tenho como|consigo)(?: \w+){0,3} (?:inform|falar|dizer|compartilh|revel)/,
  ),
  flat(
    String.raw`\b(?:consigo|posso|podemos|conseguimos|da pra|da para|dava pra|poderia|poderiamos|consegue|sou autorizad[oa] a|estou autorizad[oa] a|tenho autorizacao (?:de|para)|tenho permissao (?:de|para))(?: \w+){0,5} (?:no maximo|ate \d|ao maximo|chegar (?:a|ate|em|no|ao)|subir (?:ate|mais|para|esse|o)|descer (?:ate|mais|para)|baixar (?:ate|mais|para|ainda)|ir (?:ate|alem|mais longe)|esticar|liberar (?:ate|mais)|dar (?:ate|mais de|um pouco mais))\b`,
    /\bnao (?:consigo|posso|podemos|conseguimos) (?:chegar|baixar|subir|ir|liberar|dar mais)(?: \w+){0,3} (?:esse|este|ness[ea]|n[oa] valor|valor que|ao valor|a esse)|\bno maximo (?:respeito|sigilo)|(?:chegar (?:a|em) (?:um acordo|uma solucao|um entendimento|uma saida|um combinado|algo))/,
  ),
  flat(
    String.raw`\b(?:o sistema|a politica|a empresa|a regra|meu gerente|minha gerente|o gerente|a gerencia|a diretoria|o banco|a administradora|meu supervisor|as regras)(?: \w+){0,2} (?:me |nos )?(?:deixa|deixam|permite|permitem|autoriza|autorizam|libera|liberam|limita|limitam|aceita|aceitam|trava|so vai|so aceita|da)(?: \w+){0,4} ?(?:ate|no maximo|\d|descontos?|mais|menos|acima|abaixo|alem|parcel\w+)`,
    refusing,
  ),
  flat(
    String.raw`\b(?:ainda )?(?:tenho|temos|tem|ha|existe|sobra|resta|guard\w+)(?: \w+){0,3} (?:margem|folga|espaco|gordura|carta na manga|cartas na manga|reserva|sobra)\b(?: \w+){0,3}`,
    /\bnao (?:tenho|temos|tem|ha|existe)\b/,
  ),
  flat(
    String.raw`\b(?:parcela|prestacao|entrada|valor) minim[oa]\b|\bminimo (?:por parcela|de parcela|e (?:de )?r\$|de r\$|da parcela)|\bparcelas? (?:a partir|acima|nao menor\w*|de no minimo|maiores? que|superior\w*)(?: \w+){0,2} (?:de |do que |que |a )?(?:r\$|\d)|\bno minimo r\$|\ba partir de r\$|\b(?:nao (?:menos|abaixo) (?:de|que)|pelo menos) r\$`,
  ),
  flat(
    String.raw`\b(?:segundo|conforme|pela|pelas|de acordo com a|a|nossa|nas) (?:politica|regras?) (?:interna|de cobranca|de desconto|da empresa|do sistema|de negociacao|da casa|comercial)s?(?: \w+){0,4} (?:permit\w+|autoriz\w+|diz\w*|e\b|sao|deix\w+|limit\w+|preve\w*|estabelec\w+|fix\w+|da\b)`,
    refusing,
  ),
  flat(
    String.raw`\b(?:desconto|abatimento)(?: \w+){0,2} (?:de )?ate ?${number}(?! ?/)|\bate ${number} ?(?:%|por cento)? de desconto`,
  ),
  flat(
    String.raw`\b(?:nosso|meu|noss[ao] (?:verdadeir\w )?|do nosso|ao nosso) (?:piso|teto|limite|minimo|maximo)\b(?! de (?:respeito|cuidado))`,
    refusing,
  ),
  flat(
    String.raw`\b(?:insist|reclam|implor|chor)(?:ir|e|a|ar|em|am|indo|ando|isse|asse)\b(?=[^.!?]*\b(?:desconto|vezes|melhor|mais|chega|%|libera))|(?<=\b(?:desconto|vezes|melhor|mais|chega\w*|%|15|libera\w*|fech\w+)\b[^.!?]*)\b(?:insist|reclam|implor|chor)(?:ir|e|a|ar|em|am|indo|ando)\b|\b(?:extra-?oficial\w*|nos bastidores|em off|aqui entre)\b|\b(?:da (?:para|pra)|consigo|posso|podemos|temos como) (?:fazer|chegar|oferecer|dividir|parcelar|dar)(?: \w+){0,3} (?:melhor\b|em mais vezes|mais vezes|menos que isso|mais que isso|mais longo)`,
    /\bnao (?:vou|vamos|quero|consigo|posso|podemos|da)\b/,
  ),
  flat(
    String.raw`\b(?:aceitamos|aceito|aceita|permite|permitimos|menos de|mais de|abaixo de|acima de)(?: \w+){0,5} \d+ (?:parcelas|vezes|prestac\w+|reais)\b|\bo minimo que\b|\bpolitica (?:v\d+|atual|vigente)?(?: \w+){0,2}(?: diz|:| e\b| permite| autoriza)`,
    refusing,
  ),
  flat(
    String.raw`\b(?:desconto|abatimento|condicao|prazo) (?:ainda )?(?:pode|poderia|vai|consegue|tende a) (?:\w+ )?(?:crescer|aumentar|subir|melhorar|ser maior|ficar maior|dobrar|ir alem)`,
    /\bnao (?:pode|vai|tem como)/,
  ),
]

import { type Phrase, phrase } from './phrase.ts'

const flat = (source: string, unless?: RegExp): Phrase => phrase('pressure', source, unless ? { unless } : {})
const denied = (source: string): Phrase => phrase('pressure', source, { unlessDenied: true })

export const pressures: Phrase[] = [
  flat(
    String.raw`\b(?:so|somente|apenas|unicamente|exclusivamente|valid[ao](?: so| apenas| somente)?|vale(?: so| apenas| somente)?|acaba|termina|encerra|expira|vence(?: so)?|garant\w+(?: ainda)?|fech\w+(?: ainda)?|decid\w+(?: ainda)?|resolv\w+(?: ainda)?|tem que ser|precisa ser|ou e|e) (?:por |para |ate |e |no dia de |ainda )?(?:hoje|agora|nesta hora|neste momento|neste minuto|nas proximas horas|na proxima hora|esta noite|esta manha|esta tarde)\b(?! (?:temos|tenho|voce tem|esta em|nao|ha|o (?:valor|total)|sao|e (?:de )?r))`,
    /\b(?:se (?:voce )?(?:quiser|puder|preferir)|nao (?:precisa|e preciso|tem que|e obrigad\w|tem obrigacao)|sem pressa|vamos|posso|podemos|quer|prefere|atualizad|seu atendimento|horario)/,
  ),
  flat(
    String.raw`\b(?:so|somente|apenas) (?:hoje|agora|ate hoje|nesta (?:hora|semana|manha|tarde|ligacao|conversa)|nest[ea] (?:momento|contato|mensagem)|por (?:hoje|tempo limitado|poucas horas|mais))\b`,
    /\bso agora (?:vi|pude|consegui|entendi|soube)|\bso hoje (?:vi|pude|consegui|soube)/,
  ),
  flat(
    String.raw`\bultim[oa]s? (?:vagas?|chances?|oportunidades?|horas?|minutos?|instantes?|unidades?|avisos?|dias?|momento|tentativa|contato|oferta|proposta|aviso|vez|alerta|prazo|mensagem)\b|\bpela ultima vez\b|\bultima das ultimas\b`,
    /\bultimo dia util|\bultimas? (?:mensagem|proposta) (?:sua|que voce)|\bsua ultima (?:mensagem|proposta)|\bultimos? dias? d[eo] (?:mes|prazo)|\bultima tentativa de confirma|\bna ultima mensagem/,
  ),
  flat(
    String.raw`\bagora ou nunca\b|\be (?:pegar ou largar|tudo ou nada)\b|\bpegar ou largar\b|\bunica (?:chance|oportunidade|vez|saida)\b|\b(?:chance|oportunidade) unica\b|\bnao (?:vai|havera|tera|tem|teremos) (?:outra|mais|segunda|nova) (?:chance|oportunidade|oferta|vez)|\bnao (?:se )?repet\w+|\birrepetivel\b|\bimperdivel\b`,
  ),
  flat(
    String.raw`\bcorr[ae]m?\b(?! (?:bem|tudo|o risco de nao))|\bapress\w+|\bnao perca\b|\bnao (?:deixe|deixa) (?:passar|escapar|para (?:depois|amanha)|pra (?:depois|amanha))|\baproveit[ea]\b(?= (?:agora|ja|hoje|antes|enquanto|logo|ou))`,
    /\bsem corre|\bnao (?:vou|vamos|quero|queremos) (?:te |lhe )?(?:apress|press|corr)|\bse tudo corre|\bconforme corre|\bnao (?:precisa|tem que) (?:correr|se apressar)/,
  ),
  flat(
    String.raw`\b(?:tempo|prazo|relogio|contagem|cronometro)(?: \w+){0,2} (?:acaband\w+|esgot\w+|correndo|contra voce|passando|regressiva|final|fatal|improrrogavel|no fim|rodando)\b|\bcontagem regressiva\b|\besgotando\b|\bprazo (?:final|fatal|maximo|improrrogavel)\b|\btic[ -]?tac\b`,
  ),
  denied(
    String.raw`\burgent\w*\b|\burgencia\b|\bimediatament\w+|\bde imediato\b|\bimediat[oa]\b|\bsem (?:mais )?(?:demora|delongas|enrola\w+|adiar|falta)\b|\bja ja vence\b|\bo quanto antes\b|\bo mais rapido possivel\b|\bagora mesmo\b|\bneste (?:exato )?(?:instante|segundo|minuto)\b|\bnesse exato momento\b`,
  ),
  flat(
    String.raw`\b(?:decid[ae]|decidir|respond[ae]|pag(?:ue|a)|fech[ae]|aceit[ae]|assin[ae]|resolv[ae]|escolh[ae]|confirm[ae]|deposit[ae]|transfir[ae]|quit[ae]|regulariz[ae])(?: \w+){0,4} (?:agora|ja|imediatamente|logo|nesse instante|neste instante|hoje mesmo|ainda hoje|em \d+ (?:minutos|horas|segundos))\b`,
    /\b(?:se (?:voce )?(?:quiser|puder|preferir)|nao (?:precisa|e preciso|tem que|e obrigad\w|tem obrigacao)|sem pressa|quer|prefere|posso|pode|consegue|gostaria)\b/,
  ),
  flat(
    String.raw`\b(?:oferta|desconto|condicao|proposta|promocao|valor)(?: \w+){0,3} (?:relampago|morre|some|sumir\w*|expira\w*|acaba\w*|desaparec\w+|cai|e retirad\w|sera retirad\w|nao volta\w*|evapora|vai embora|autodestroi|cancelad\w)\b|\boferta relampago\b|\bblack friday\b|\bqueima\b`,
    /\b(?:valida? ate|vale ate|ate o dia|ate \d)/,
  ),
  flat(
    String.raw`\b(?:voce |vc |o senhor |a senhora )?tem (?:ate |so |apenas |somente |exatos? )*\d+ ?(?:minutos?|min|horas?|h|segundos?)\b|\bem (?:menos de )?\d+ ?(?:minutos?|min|horas?|h)\b(?=[^.!?]*\b(?:pag|decid|respond|acei|fech|perd|canc|vou|vamos|sera))|\b(?:dou|damos|te dou|lhe dou|concedo) (?:ate |so |apenas |mais )*(?:\d+|uma?) (?:minutos?|horas?|dias?|h)\b`,
  ),
  flat(
    String.raw`\bnao (?:vou|vamos|irei|iremos|paro|paramos|pararei|pararemos|cans\w+|desist\w+|deixar\w*|sosseg\w+|descans\w+)(?: \w+){0,3} (?:de (?:ligar|mandar|cobrar|insistir|procurar|te|falar|enviar|escrever)|parar|desistir|descansar|sossegar|enquanto|ate (?:voce|receber|que))`,
    /\bnao (?:vou|vamos) (?:mais )?(?:ligar|mandar|insistir|te (?:incomodar|procurar|pressionar))/,
  ),
  flat(
    String.raw`\b(?:vou|vamos|irei|iremos|continuar(?:ei|emos)?|seguirei|seguiremos) (?:te |lhe |a |continuar )?(?:ligar|ligando|cobrar|cobrando|mandar|mandando|insistir|insistindo|procurar|procurando|importun\w+|incomod\w+|perturb\w+|atras|encher|telefon\w+)(?: \w+){0,5} (?:tod[oa]s?|ate|sem parar|de hora em hora|cada|dia e noite|direto|\d+|madrugada|enquanto|sempre|novamente e novamente|varias)\b`,
    /\bnao (?:vou|vamos|irei|iremos)\b/,
  ),
  flat(
    String.raw`\b(?:ligar|ligarei|ligaremos|mensagens?|ligacoes)(?: \w+){0,3} (?:todos os dias|todo (?:santo )?dia|dia e noite|24 horas|de hora em hora|sem parar|de madrugada|a cada (?:\d+ )?(?:hora|minuto)s?)\b`,
    /\bnao (?:vou|vamos|irei|iremos|receber)/,
  ),
  flat(
    String.raw`\b(?:voce|vc|o senhor|a senhora) (?:tem que|tem de|precisa|deve|e obrigad[oa] a|esta obrigad[oa] a|vai ter que|tera que|vai|nao tem (?:escolha|opcao)) (?:me |nos |ja )?(?:pagar|quitar|resolver isso|aceitar|fechar|assinar|depositar|arranjar|arrumar|vender|pedir emprestado|dar um jeito|se virar|escolher (?:agora|ja|hoje))\b`,
    /\bnao (?:tem que|precisa|deve|e obrigad)|\b(?:se|quanto|quando|como|qual|que|o que) voce (?:precisa|tem|deve|vai|tera) |\bvoce vai (?:pagar|quitar) (?:r\$|o total|apenas|so|menos|em|a primeira|por)/,
  ),
  flat(
    String.raw`\b(?:pec[ao]|pede|pedir|tom[ae]|arrum[ae]|consig[ao]|faz|faca|fazer|pegue|pega|pegar) (?:\w+ ){0,3}(?:emprestad[oa]|emprestimo|agiota|empenh\w+|antecip\w+ (?:seu|o) (?:fgts|salario|decimo))\b|\bvend[ae] (?:o |seu |sua |a |algum\w* )|\bdeixe de (?:pagar|comer|comprar)\b|\bmesmo que (?:falte|fique sem|deixe de|tenha que)\b|\bfique sem (?:comer|luz|remedio)`,
    /\bnao (?:precisa|recomend|e preciso|pec|tome|faca|pegue|vend)/,
  ),
  flat(
    String.raw`\bpens[ea](?:-se)? (?:bem )?(?:n[oa]s? (?:seus?|sua)|em sua|em seus) (?:famil\w+|filh\w+|mae|pai|esposa|marido|net\w+|nome|futuro|reputac\w+|emprego)|\bpor amor a\w* (?:seus|sua)|\b(?:seus filhos|sua familia|sua mae|deus)(?: \w+){0,3} (?:merec\w+|depend\w+|esta vendo|vao sofrer|castig\w+|passar (?:fome|vergonha))|\bexemplo (?:esta|voce|que voce)(?: \w+)? (?:dando|da)\b|\bsentir culpa\b|\bculpa (?:e )?(?:sua|toda sua)\b|\bdormir (?:a noite|com a consciencia|tranquil\w+ sabendo|devendo)\b|\bconsciencia (?:pesada|limpa|tranquila)\b|\bdeus (?:esta|castiga|cobra)`,
    /\bnao (?:e|foi) (?:sua )?culpa/,
  ),
  flat(
    String.raw`\bnao (?:aceito|aceitamos|admito|admitimos|tolero|toleramos|tem|quero (?:ouvir|saber)|me venha com) (?:mais )?(?:nao como|desculpas?|conversa|atrasos?|justificativ\w+|um nao|negativas?)\b|\bnao aceito nao\b|\bchega de (?:desculpas?|conversa|enrol\w+|prazo|papo)|\b(?:estou|estamos|to) (?:cansad[oa]s?|de saco cheio|farto|sem tempo|perdendo (?:a )?(?:paciencia|tempo))\b|\bme faz(?:endo)? perder tempo\b`,
  ),
  flat(
    String.raw`\b(?:decid|respond|pag|confirm|fech|aceit|resolv|escolh)\w*(?: \w+){0,5} (?:minutos|segundos|horas)\b(?! (?:de atend|para (?:cair|compensar)))`,
    /\b(?:poucos|alguns|minutinho|leva|demora|rapid|ate \d+ min)|\bhorario/,
  ),
  flat(
    String.raw`\b(?:so|apenas|somente) (?:restam?|sobr(?:a|am|ou|aram)|ha mais|temos mais|tem mais)\b|\brestam (?:poucas|poucos|apenas|so|\w+ (?:vagas|condicoes|unidades|dias|horas|minutos))|\bpoucas (?:vagas|unidades|horas|condicoes)\b|\bquase (?:acabando|esgotad\w)|\besgot\w+|\b(?:evapor|autodestr|sum)\w* (?:a|as|em|hoje|amanha) |\bmeia[- ]noite\b`,
    /\bhorario\b|\b(?:so|apenas|somente) resta\w* (?:um|uma|essa|a|o) (?:duvida|confirmac|passo|detalhe)/,
  ),
  flat(
    String.raw`\b(?:no|do) (?:seu|teu) pe\b|\bnao (?:vou|vamos) te (?:largar|deixar em paz|soltar|dar (?:sossego|paz|descanso))|\bnao adianta\b|\bvoce nao tem (?:outra )?(?:escolha|saida|opcao|alternativa)\b(?! d[eo])|\bsem (?:discussao|conversa|choro|mas nem meio mas|desculpas)\b|\bnao tem (?:conversa|choro|discussao|jeito|desculpa|mas)\b(?! d[eo])`,
  ),
  flat(
    String.raw`\b(?:exijo|exigimos|ordeno|mando|determino|intimo|cobro (?:de voce|uma)|quero) (?:o |seu |sua |uma |que (?:voce )?)?(?:pagamento|resposta|posicao|solucao|dinheiro|pague|responda|decida|quite|definicao)(?: \w+)? ?(?:agora|ja|hoje|imediat\w*|neste|nesse|sem)?\b`,
  ),
  flat(
    String.raw`\b(?:deix|pul|cort|sacrific|esquec)\w+ (?:de )?(?:comprar |pagar |comer |tomar )?(?:o |a |os |as |seu |sua )?(?:remedio\w*|comida|aluguel|escola|luz|almoco|janta|medicament\w*|mercado|plano de saude|leite)\b|\bempenh[ae] |\bpenhor de joias\b|\b(?:parente|amigo|vizinho|mae|pai|familia\w*)(?: \w+){0,3} (?:empresta|emprestar|emprestado|te ajuda a pagar|adianta|adiantar)\w*`,
    /\bnao (?:deixe|precisa|corte|sacrifique)|\bsem (?:deixar|cortar|faltar)/,
  ),
  flat(
    String.raw`\bultim[oa]s? (?!(?:parcelas?|prestac\w+|mensalidades?|vez(?:es)? que|datas?|vencimentos?|opc\w+|pergunta\w*|mensage\w+|etapas?|digitos|numeros|algarismos|dois|duas|tres|quatro|cinco|seis|dias?|meses|mes|semanas?|ano|anos|pagamentos?|fica|sera|seria|vence|conversa|contato|atualizac\w+|itens?|item|ponto|coisa|duvida|com|vem|sendo|para|pode|tem|cai|passo|quarta|quinta|sexta|segunda|terca)\b)[a-z]{4,}`,
  ),
  flat(
    String.raw`\ba cada (?:\d+ |meia )?(?:hora|minuto)s?\b|\bde (?:meia|uma) em (?:meia|uma) hora\b|\bmais uma vaga\b|\bvagas?\b(?=[^.!?]*\b(?:desconto|condic|oferta|promoc))|\btem que ser (?:agora|ja|hoje)|\bnao da (?:para|pra) esperar\b|\bprecisa ser (?:agora|ja|hoje)`,
  ),
  flat(
    String.raw`\bemprest(?:ar|ado|ada|imo|imos|a|e|em)\b|\bagiota\w*|\bpens[ae]\w* (?:bem )?n[oa]s? (?:sofrimento|mal|dor|que voce (?:esta|vai|anda) (?:caus|faz|perd)|decepcao|exemplo|preocupacao|vergonha)|\b(?:sofrimento|mal|dor) que (?:voce )?(?:esta )?caus\w+|\bcausando (?:a|aos|para)`,
    /\bnao (?:precisa|recomend|e preciso|pec|tome|faca|pegue|sugir|aconselh)|\bantes de (?:pegar|fazer|pedir)/,
  ),
  flat(
    String.raw`\b(?:sistema|empresa|gerente|diretoria)(?: \w+){0,3} (?:cancel|retir|elimin|derrub|bloque|apag)\w*(?: \w+){0,3} (?:oferta|proposta|desconto|condicao|opcao|opcoes)\b|\bperde(?:r|ra)? (?:o|a|essa|esse|sua) (?:desconto|oferta|condicao|oportunidade|chance|proposta|beneficio)\b`,
    /\bnao (?:vai )?perde/,
  ),
  flat(
    String.raw`\bnao deslig\w+|\b(?:estou|estamos|to|fico) (?:aqui )?esperando\b|\bou nao (?:vai|paga|quer|resolve)\b|\boutr[oa] (?:cliente |pessoa )?(?:pega|leva|aproveita|fica com)\b|\bfila (?:esta|de espera|e|ta)\b|\bamanha (?:essa |esta |a |o |ja )?(?:condicao|oferta|proposta|desconto|valor|preco|nao)(?: \w+){0,3} (?:nao|existe|acaba|sobe|some|muda|outro|mais)|\bem (?:uma|1) hora\b`,
    /\bsem pressa|\bresposta d[ae] equipe/,
  ),
]

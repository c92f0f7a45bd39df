/** Days, promises and postponement. */
export const timeConcepts: Record<string, RegExp> = {
  hoje: /\b(?:hoje|agora mesmo|ainda hoje|ja|imediatamente|neste momento|nesse instante)\b/,
  data: /\b(?:DIA|DATA|amanha|depois de amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|feira|semana que vem|proxim[ao] (?:semana|mes|segunda|terca|quarta|quinta|sexta)|mes que vem|(?:fim|final|comeco|inicio|meio) d[oae] (?:mes|semana|ano)|quinto dia|quinzena|virada|fim de semana|natal|ano novo|janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)\b/,
  diaDoMes: /\b(?:DIA|quinto dia util)\b/,
  vencimento:
    /\b(?:venciment\w+|vencer|vence|vencendo|data|prazo|muda\w* o dia|mud\w+ a data|jog\w+ para|empurr\w+ para|passa\w* para|prorrog\w+|adi(?:ar|a|e|em)|alter\w+ a data|trocar a data|estender)\b/,
  prometo:
    /\b(?:prometo|promessa|sem falta|pode (?:confiar|contar|esperar|ficar tranquil\w+|deixar|anotar|cobrar|marcar)|garanto|garantid[oa]|palavra|eu cumpro|cumpro|te pago|vou pagar|irei pagar|vou (?:acertar|quitar|resolver|depositar|transferir|fazer o pix|fazer o pagamento|mandar o pix)|eu (?:pago|acerto|quito|resolvo|deposito|transfiro|faco o pix)|pago sim|me comprometo|comprometo|deixa comigo|faco o pagamento|faco o pix|estarei pagando|estou pagando|com certeza pago|com fe em deus)\b/,
  agoraNao:
    /\b(?:agora nao|nao agora|hoje nao|nao (?:\w+ ){0,3}(?:agora|hoje|no momento|neste momento|nesse momento|esse mes|este mes|por enquanto|ainda)|no momento|por enquanto|por ora)\b/,
  depois:
    /\b(?:depois|mais tarde|outra hora|outro dia|outro momento|daqui a pouco|daqui uns|mais para frente|la na frente|ja ja|logo mais|em breve|qualquer dia|noutra)\b/,
  vouVer:
    /\b(?:vou|deixa eu|deixe eu|deixa|preciso|tenho que|tem que|deixe me|me deixa|quero|irei|vamos|ainda vou|ficar de|fico de) (?:\w+ )?(?:ver|pensar|analisar|verificar|conversar|falar|olhar|estudar|avaliar|consultar|dar uma olhada|fazer as contas|fazer conta|me organizar|organizar|refletir|calcular|confirmar com|decidir|perguntar|checar)\b/,
  retorno:
    /\b(?:(?:te|eu|lhe|ja) (?:aviso|falo|chamo|retorno|respondo|ligo|digo|dou retorno)|dou (?:um )?retorno|retorno|me (?:chama|chame|procura|liga|lembra|cobra|da|de) (?:\w+ ){0,3}(?:depois|mais tarde|outra|amanha|semana|mes|um tempo|uns dias|prazo|PRAZO|DIA|HORA)|entro em contato|volto a falar|a gente (?:se fala|conversa)|aguard\w+|esper\w+|segura\w*|um tempo|calma|verifico|chamo depois|falamos|nos falamos)\b/,
  ocupado:
    /\b(?:ocupad[oa]|dirigindo|trabalhando|em reuniao|reuniao|no servico|no trabalho|em aula|na aula|no medico|no hospital|correri[ao]|no transito|viajando|sem tempo|plantao|almocando|na rua)\b/,
  quandoDer:
    /\b(?:quando (?:der|eu puder|puder|eu tiver|tiver|eu conseguir|conseguir|melhorar|as coisas|a situacao|sobrar|sair|entrar)|se (?:der|sobrar|eu conseguir|conseguir|deus quiser|tudo der certo|entrar)|assim que (?:der|eu puder|puder|possivel|melhorar|conseguir|tiver)|ainda nao sei|nao sei (?:quando|se|ainda)|sem previsao|nao tenho previsao|nao tem previsao|talvez|quem sabe|depende|qualquer coisa|sei la)\b/,
  conjuge:
    /\b(?:falar|conversar|ver|decid\w+|consultar|perguntar|combinar|resolver) (?:\w+ ){0,3}(?:com|para) (?:\w+ ){0,2}(?:mulher|marido|esposa|esposo|familia|pai|mae|socio|socia|contador|contadora|filh[oa]|patroa|namorad[oa]|companheir[oa]|advogado)\b/,
}

const relative =
  'mae|mamae|pai|papai|filh[oa]s?|espos[oa]|marido|mulher|irma|irmao|tio|tia|prim[oa]|sobrinh[oa]|net[oa]|avo|vovo|sogr[oa]|cunhad[oa]|namorad[oa]|noiv[oa]|companheir[oa]|vizinh[oa]|coleg[oa]|colega|amig[oa]|patrao|patroa|chefe|secretari[oa]|cuidador[a]?|genro|nora|padrasto|madrasta|entead[oa]|afilhad[oa]|madrinha|padrinho|soci[oa]|funcionari[oa]|ex (?:marido|mulher|esposa|esposo)|ex'

/** Who writes, who is meant, who should answer. */
export const peopleConcepts: Record<string, RegExp> = {
  parente: new RegExp(`\\b(?:${relative})\\b`),
  souParente: new RegExp(
    `\\b(?:sou|aqui e|quem fala e|quem esta falando e|e|falo em nome d[oa]|escreve e) (?:o |a |um |uma )?(?:${relative})(?: (?:dele|dela|d[oae]|que|mais)\\b|\\b)`,
  ),
  meuParente: new RegExp(`\\b(?:meu|minha|do meu|da minha|o meu|a minha|meus) (?:\\w+ )?(?:${relative})\\b`),
  deleDela:
    /\b(?:dele|dela|ele|ela|por el[ea]|para el[ea]|em nome d[eoa]|no lugar d[eoa]|o dono|a dona|titular|do meu cunhado)\b/,
  cuidoDele:
    /\b(?:responsavel|procurador|procuracao|cuido d\w+|represento|ajudo|resolvo (?:as coisas|tudo) d\w+|respondendo (?:por|pelo|no)|celular d[oa]|recado|avis\w+ (?:ele|ela|a el[ea])|passo (?:o recado|para el[ea])|(?:ele|ela) (?:nao esta|saiu|esta (?:no|na|trabalhando|viajando|internad\w)|chega|volta|viajou|foi|nao pode|nao mexe|nao sabe)|pagar (?:por|para) el[ea]|pago (?:por|para) el[ea])\b/,
  morte:
    /\b(?:falec\w+|morreu|mort[oa]|morte|obito|enterr\w+|velorio|sepult\w+|em paz descans\w+|descans\w+|viuv[oa]|inventario|espolio|heran\w+|herdeir\w+|in memoriam|finad[oa]|partiu|nos deixou|deus levou|nao esta mais entre nos|veio a obito|perdemos (?:el[ea]|meu|minha|o|a)|luto|cemiterio|ja se foi)\b/,
  engano:
    /\b(?:engano|enganad[oa]|numero (?:errado|novo|trocado|e novo)|pessoa errada|numero (?:agora|hoje) e|(?:peguei|comprei|adquiri|troquei|tenho) (?:esse|este|o|um) (?:numero|chip|telefone)|chip novo|esse (?:numero|telefone) (?:agora )?e meu|nao (?:e|era) (?:esse|este|o|meu|mais) (?:\w+ )?(?:numero|telefone|nome)|trocou de numero|mudou de numero|confund\w+|outra pessoa|antigo dono|outro dono|ligando errado|errou|erraram|numero nao e|contato errado|destinatario)\b/,
  naoSou: /\bnao (?:sou|e|se trata|me chamo|e aqui|conheco|tem|existe|mora|moro|faco ideia|sei quem)\b/,
  naoConheco: /\bnao (?:conheco|sei quem|existe|tem ninguem|tem nenhum\w*|mora|tem essa|tem esse)\b/,
  meuNome: /\b(?:meu nome|me chamo|sou (?:o|a) (?!propri)|aqui e|aqui quem fala|quem fala e)\b/,
  souEu:
    /\b(?:sou eu|eu mesm[oa]|sim sou|(?:sou|e) (?:o|a) (?:propri[oa]|mesm[oa]|titular)|ele mesmo|ela mesma|eu propri[oa]|falando|pois nao|o propri[oa]|a propri[oa]|isso sou|correto|exato|sou sim)\b/,
  humano:
    /\b(?:atendentes?|humano|ser humano|pessoa (?:de verdade|real|mesmo|fisica)|gerentes?|supervisor[a]?|coordenador[a]?|alguem (?:de verdade|real|d[oae]|ai|que|para|responsavel)|(?:falar|conversar|fala|tratar|negociar|resolver) (?:\w+ )?(?:com|direto com) (?:\w+ ){0,2}(?:alguem|pessoa|gente|atendente|gerente|humano|responsavel|consultor|vendedor|setor|chefe|voces|um|uma|dono)|gente de verdade|ouvidoria|central|atendimento|sac|operador[a]?|consultor[a]?|setor (?:de|do)|responsavel)\b/,
  robo: /\b(?:robo|robozinho|maquina|bot|automatic[oa]|computador|inteligencia artificial|ia|chatbot|chat bot|gravacao|maquininha)\b/,
  meLiga:
    /\b(?:me (?:liga|ligue|liguem|ligar|telefona|telefonar|telefone)|lig(?:a|ue|uem|ar) (?:para )?(?:mim|no|pra|ca|aqui|me)|por (?:telefone|ligacao)|podem? (?:me )?ligar|uma ligacao|telefone de voces|qual o (?:telefone|numero) (?:de|da|para)|0800)\b/,
}

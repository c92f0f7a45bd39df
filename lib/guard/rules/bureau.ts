import { type Phrase, phrase } from './phrase.ts'

/** Where a bureau is named only to say that nothing can be promised, or that a person will look. */
const neutral =
  /\bnao (?:tenho|temos|consigo|conseguimos|posso|podemos|vou|cabe|sei|trat\w+|envolve|falo|falamos|e (?:possivel|comigo|por aqui|algo que)|depende)(?: \w+){0,4} ?(?:inform\w+|promet\w+|garant\w+|confirm\w+|prazo|acess\w+|respond\w+|diz\w+|afirm\w+|falar|essa informac\w+|detalhe|dar|prever|consult\w+|sobre|de mim|aqui)|\b(?:sem|nenhuma) (?:promessa|promet\w+)|\buma pessoa (?:da equipe |do time |nossa )?(?:vai |pode |ira |consegue )?(?:ver\w*|confer\w+|confirm\w+|explic\w+|respond\w+|olh\w+|esclarec\w+|informar|te )|\b(?:entendo|compreendo|sei que|imagino)(?: \w+){0,4} (?:preocup\w+|receio|medo|duvida|pergunta)|\b(?:sua (?:pergunta|duvida|preocupacao)|voce (?:perguntou|mencionou|citou|falou|quer saber)|sobre (?:o |a |esse )?(?:spc|serasa|score|cadastro|seu nome|registro|restricao|negativacao))(?![^.!?]*\b(?:sai|limpa|some|retir|exclu|sobe|aument|baix|remov|tira)\w*)/
const names = String.raw`(?:spc|serasa\w*|boa ?vista (?:scpc|servicos)|scpc|quod|cadastro (?:de|dos) (?:inadimplent\w+|devedor\w+|maus? pagador\w+|negativad\w+|protecao)|cadastros? (?:positivo|negativo|restritiv\w+)|orgaos? de (?:protecao|restricao) ?(?:ao|de)? ?credito|protecao ao credito|bureau\w*|biro\w*|lista negra|negativac\w+|desnegativ\w+|negativad\w+|negativar\w*|negativamos|negativo (?:voce|seu)|score|pontuacao (?:de|no) credito|credito (?:na praca|no mercado)|limp\w+ (?:o |seu |teu )?nome|nome (?:\w+ ){0,2}(?:limp\w+|suj\w+|negativ\w+|restrit\w*|fora d[oa] (?:spc|serasa|cadastro|lista)|livre de restric\w+|na lista|no cadastro|ao cadastro|em cadastro|de volta)|suj\w+ (?:o |seu |teu )?nome|nome no (?:spc|serasa)|restric\w+ (?:no|em|do|de|ao|a) (?:seu |sua )?(?:cpf|nome|credito|cadastr\w+)|(?:cpf|nome) (?:com|sem|de|limpo de) restric\w+|registrato|apontament\w+)`

export const bureaus: Phrase[] = [
  phrase('bureau_promise', String.raw`\b${names}\b`, { unless: neutral, unlessDenied: true }),
  phrase(
    'bureau_promise',
    String.raw`\b(?:nao (?:vamos|vou|iremos|irei|sera|vai|seria|deixo|deixaremos))(?: \w+){0,3} (?:negativ\w+|ser negativ\w+|ir para o (?:spc|serasa)|incluir|incluid\w|sujar)(?=[^.!?]*\b(?:se|desde que|caso|hoje|quando|pagando|assim que)\b)`,
  ),
  phrase(
    'bureau_promise',
    String.raw`\b(?:credito|cartao|emprestimo|financiamento|limite)(?: \w+){0,3} (?:liberad\w|aprovad\w|garantid\w|de volta|na hora|desbloquead\w|disponivel de novo)\b|\b(?:volta(?:r|ra)?|voltar a|recuper\w+|libera\w*|reabil\w+) (?:a )?(?:ter |seu |o |sua )*(?:credito|nome|limite|poder de compra)\b`,
    { unlessDenied: true },
  ),
  phrase(
    'bureau_promise',
    String.raw`\bbancos?\b(?: \w+){0,5} credito\b|\bcredito\b(?: \w+){0,5} bancos?\b|\brestric(?:ao|oes)\b(?=[^.!?]*\b(?:nome|cpf|credito|cadastro)\b)|(?<=\b(?:nome|cpf|credito|cadastro)\b[^.!?]*)\brestric(?:ao|oes)\b`,
    { unless: neutral, unlessDenied: true },
  ),
  phrase(
    'bureau_promise',
    String.raw`\b(?:seu|o|teu) nome\b(?: \w+){0,4} (?:verde|azul|positiv\w+|regulariz\w+|restaurad\w|recuperad\w|reabilitad\w|livre|limp\w+|suj\w+|no mercado|na praca|de volta)\b|\bnome (?:verde|azul)\b|\bbaix(?:a|o|amos) na hora\b`,
    { unless: neutral, unlessDenied: true },
  ),
  phrase('bureau_promise', String.raw`\bsem credito\b|\bna praca\b|\bcredito (?:na|no) (?:praca|mercado|comercio)\b`, {
    unless: neutral,
    unlessDenied: true,
  }),
  phrase('bureau_promise', String.raw`\bbancos?\b(?: \w+){0,3} (?:voltam?|confia|libera|empresta|aprova|aceita)\w*`, {
    unless: neutral,
    unlessDenied: true,
  }),
]

import { type Phrase, phrase } from './phrase.ts'

const flat = (source: string, unless?: RegExp): Phrase => phrase('false_legal_claim', source, unless ? { unless } : {})
const deniable = (source: string): Phrase => phrase('false_legal_claim', source, { unlessDenied: true })

export const legalClaims: Phrase[] = [
  deniable(
    String.raw`\bpres[oa]s?\b(?! (?:no|na|em|a|ao|as|numa|num) (?:transito|reuniao|trabalho|fila|linha|detalhe|consulta))|\bprisao\b|\bprender\b|\bcadeia\b|\bdetid[oa]\b|\balgem\w+|\bprisional\b|\bxadrez\b|\bcamburao\b`,
  ),
  deniable(
    String.raw`\bcrimes?\b|\bcriminos[oa]\b|\bcriminal\w*|\bestelionat\w*|\bcaloteir\w+ (?:e|sao) crime|\bfraudador\w*|\bfraude (?:contra|e crime)|\bapropriacao indebita\b|\bfalsidade ideologica\b|\bficha suja\b|\bantecedentes\b`,
  ),
  deniable(
    String.raw`\b(?:cnh|carteira de motorista|habilitacao|passaporte|visto|titulo de eleitor)(?: \w+){0,4} (?:suspens|cassad|apreendid|bloquead|cancelad|retid)[oa]\b|\b(?:suspen\w+|cass\w+|apreen\w+|ret\w+|bloque\w+|perd\w+)(?: \w+){0,3} (?:cnh|carteira de motorista|habilitacao|passaporte|visto|titulo de eleitor|cpf)\b`,
  ),
  deniable(
    String.raw`\bcpf(?: \w+){0,3} (?:bloquead|cancelad|suspens|irregular|travad|inativ)\w*|\b(?:bloquear|bloqueio d[oe]|cancelar|suspender|travar) (?:o |seu |do )*cpf\b`,
  ),
  flat(
    String.raw`\b(?:ja (?:existe|ha|tem|corre|foi|esta|temos)|existe|corre|foi|esta)(?: \w+){0,4} (?:process\w+|acao|mandado|intimac\w+|execucao|sentenca|decisao judicial|ordem judicial|penhora|liminar)\b(?! de (?:pagamento|verific|confirm|contest|analise|cancel))`,
    /\bnao (?:ha|existe|tem|foi|temos)\b/,
  ),
  flat(
    String.raw`\b(?:o juiz|a justica|o tribunal|a lei|o codigo|a constituicao|o banco central|o governo|a receita|o stf|o stj) (?:ja )?(?:determin\w+|mand\w+|decid\w+|obrig\w+|autoriz\w+|permit\w+|exig\w+|conden\w+|garante que (?:voce|a empresa|nos)|nos (?:permite|da|garante|autoriza)|diz que (?:voce|quem|deve))`,
    /\ba lei (?:garante|permite|autoriza|assegura)(?: a)? (?:voce|que voce|o consumidor|ao consumidor|o cliente)/,
  ),
  flat(
    String.raw`\b(?:por lei|legalmente|a lei)(?:,)? (?:voce|o senhor|a senhora|vc) (?:e obrigad|deve|tem que|tem de|precisa|nao pode|esta obrigad|pode ser)|\b(?:obrigad[oa] por lei|sob pena de|sob as penas|nos termos da lei|com base na lei|na forma da lei|conforme a lei|previst[oa] em lei|artigo \d+ do codigo penal|codigo penal)\b`,
  ),
  flat(
    String.raw`\b(?:divida|debito)(?: \w+){0,3} (?:nunca|nao|jamais) (?:prescreve|caduca|expira|some|acaba|vence)\b|\bnunca (?:caduca|prescreve)\b|\bnao (?:caduca|prescreve)\b`,
  ),
  flat(
    String.raw`\b(?:voce|vc|o senhor|a senhora) (?:nao tem|perdeu|perde|perdera|abre mao d|renuncia|nao possui)(?: \w+){0,2} direito\w*|\bsem direito (?:a|de) (?:contest|reclam|recorr|defes|desist|revis|discut)\w*|\bnao (?:pode|podera|adianta|tem como) (?:mais )?(?:contestar|recorrer|reclamar no procon|procurar o procon|discutir)\b`,
  ),
  flat(
    String.raw`\b(?:herd\w+|herdeir\w+|seus filhos|sua esposa|seu marido|seus pais|familia|familiares|viuva?|espolio|fiador)(?: \w+){0,4} (?:terao que|tera que|vao ter que|vai ter que|sao obrigad\w+|e obrigad\w+|respondem?|responderao|pagara|pagarao|assum\w+|herdam?|herdara\w*|devem|terao de)(?: \w+){0,3} ?(?:divida|debito|pagar|com os bens|por isso|por ela)?`,
    /\bnao (?:sao|e|precis|respond|vao|tera|tem)/,
  ),
  flat(
    String.raw`\b(?:sou|aqui e|falo|somos|falamos|meu nome e)(?: \w+){0,4} (?:juiz\w*|delegad\w|policial|promotor\w*|oficial de justica|advogad\w+|procurador\w*|tribunal|policia|serasa|spc|banco central|receita federal|procon|cartorio|forum|justica)\b`,
    /\bnao (?:sou|somos|falo)/,
  ),
  flat(
    String.raw`\b(?:confissao|confessa|confessou|reconhec\w+) (?:de |a |da |formal )*(?:divida|debito)\b|\bao (?:responder|ler|continuar|abrir)(?: \w+){0,4},? (?:voce )?(?:aceita|concorda|reconhece|confessa|autoriza|assume)`,
  ),
  flat(
    String.raw`\b(?:sentenca|condenad[oa]|condenac\w+|reu\b|revelia|transitad[oa] em julgado|titulo executivo|execucao fiscal|divida ativa)\b`,
  ),
  deniable(
    String.raw`\b(?:atras das|nas|ver o sol nascer) grades?\b|\bgrades\b|\bver o sol nascer quadrado\b|\bfoi (?:denunciad|indiciad|autuad)\w+|\bqueixa[- ]crime\b|\bdenuncia(?:r|do|da|remos)?\b|\bcomunicad[ao] (?:a|as) (?:policia|autoridade)\w*|\bautoridades\b`,
  ),
  flat(
    String.raw`\b(?:nao pode(?:ra)?|proibid\w|impedid\w|impossibilitad\w|vetad\w)(?: \w+){0,3} (?:viajar|sair do (?:pais|brasil)|trabalhar|votar|comprar|abrir conta|dirigir|receber|prestar|fazer concurso|financiar|alugar|casar|mudar)\b`,
  ),
  flat(
    String.raw`\bganho de causa\b|\bcausa ganha\b|\bdescont\w+ (?:direto |diretamente )?(?:d[aoe]s? )?(?:sua |seu )?(?:aposentadoria|salario|folha|beneficio|holerite|conta)\b|\bvalor e (?:incontestavel|indiscutivel)|\bnao cabe (?:recurso|contestacao|defesa)\b`,
  ),
  flat(
    String.raw`\b(?:herdeir\w+|herd(?:a|am|ar|ara|arao)|espolio|inventario)\b`,
    /\bnao\b|\buma pessoa\b|\bequipe\b|\borient|\bsinto|\bsentimentos/,
  ),
  flat(
    String.raw`\b(?:codigo de defesa|cdc|codigo civil|constituicao|legislacao|lei (?:n|federal|\d)|a lei|artigos? \d)\b[^.!?]*\b(?:obrig\w+|permit\w+|autoriz\w+|determin\w+|exig\w+|pun\w+|impoe|manda)\b|\b(?:pela|por|segundo a|conforme a|de acordo com a|nos termos da) lei,? (?:nos )?(?:podemos|posso|temos|tenho|voce (?:deve|tem que|precisa|esta|e)|isso (?:da|e|permite)|e permitido|cabe)`,
    /\b(?:obriga|permite|garante|assegura)\w* (?:a nos|a empresa|voce (?:a )?(?:contest|pedir|receber|ter|procurar|saber)|que (?:nos|a empresa)|o credor)/,
  ),
  flat(String.raw`\bperdeu (?:todos )?(?:os |seus )?direitos?\b|\bsem (?:qualquer |nenhum )?direito\b`),
  deniable(
    String.raw`\binfrac\w+|\bilicit\w+|\bdelit\w+|\bilegalidade\b|\bcontravenc\w+|\bproib(?:e|em|ido|ida|idos|iu|ira)\b|\bconsidera(?:d[oa])? (?:voce )?(?:fraud|crimin|estelion|golpist)\w*`,
  ),
]

import { type Phrase, phrase } from './phrase.ts'

const flat = (source: string, unless?: RegExp): Phrase => phrase('veiled_threat', source, unless ? { unless } : {})
const unpaid = String.raw`(?:se|caso|quem|enquanto|quando)(?: \w+){0,4} (?:nao|sem|deixar de|demorar|atrasar|recusar|continuar|insistir|ignorar|sumir|fugir|enrolar|nega)(?: \w+){0,5}`
const harm = String.raw`(?:pior\w*|complic\w*|dificil|feio|serio|grave|caro|prejud\w+|arrepend\w+|sofrer\w*|perd(?:e|er|era|endo)\b|problem\w+|dor de cabeca|consequenci\w+|restric\w+|transtorn\w+|medidas?|providencias?|outr[ao]s? (?:meios?|caminhos?|rumo|setor|departamento|nivel|instancia|tratamento)|escal\w+|fora d[aeo]s? (?:meu|minha|nosso|nossa|controle|sorteio|grupo|assembleia)|nao me responsabiliz|nao (?:posso|vou|vamos|podemos) (?:garantir|responder|segurar|ajudar|proteger|impedir|evitar)|esquent\w+|aument\w+|dobr\w+|bola de neve|cai\w* (?:em cima|sobre))`

export const veiledThreats: Phrase[] = [
  flat(
    String.raw`\b(?:seria|vai ser|sera|e) (?:uma |mesmo uma )?(?:pena|lastima|triste|chato|ruim|desagradavel|lamentavel|terrivel)(?: \w+){0,2} (?:se|ver|que|perder|quando|ter que|acontecer|chegar)`,
    /\bsinto muito|lamento (?:a|o|sua|seu)|falec|perda/,
  ),
  flat(String.raw`\bimagin[ae]\w* (?:so |se |o que |como |a cara |seus |sua |seu |quando )`),
  flat(
    String.raw`\b(?:nao (?:gostaria|gostariamos|queria|queriamos|quero|queremos|gosto|desejo|desejamos|pretend\w+))(?: \w+){0,3} (?:ter que|ter de|precisar|chegar|acionar|levar|tomar|recorrer|envolver|que (?:isso|algo|seu|sua|seus|suas|voce|a situacao|o caso|nada|chegasse))`,
  ),
  flat(
    String.raw`\b(?:depois |ai |amanha )?nao (?:diga|venha dizer|reclame|adianta (?:chorar|reclamar|dizer|se arrepender|vir)|fale|venha (?:chorar|reclamar)|se arrependa|se surpreenda|se espante)\b`,
    /\bnao (?:fale|diga|reclame) (?:seu|sua|com)\b/,
  ),
  flat(
    String.raw`\b(?:vai|voce vai|ira|va) se arrepender\b|\barrepend(?:imento|a-se|er-se)|\bpara nao se arrepender\b`,
  ),
  flat(
    String.raw`\bconsequenci\w+|\brepresali\w+|\bretaliac\w+|\bsancoes\b|\bpenalidade\w*|\bpunic\w+|\bpunid[oa]\b`,
    /\b(?:sem|nenhum\w*|nao (?:ha|tem|havera|traz|existe|gera)(?: \w+)?) (?:consequenci|represali|retaliac|penalidade|punic)/,
  ),
  flat(
    String.raw`\b(?:as coisas|a coisa|isso|a situacao|tudo|o caso|o negocio|o assunto|sua vida|seu lado) (?:pode(?:m|ra|rao)?|vai|vao|ira|tende|so vai|so tende)(?: a)? (?:\w+ )?(?:pior\w+|complic\w+|ficar (?:\w+ )?(?:feio|feia|pior|dificil|seri[oa]|complicad[oa]|quente|preta|ruim)|esquent\w+|escal\w+|azedar|apertar|sair do controle|tomar outro|seguir outro|virar|desandar)`,
  ),
  flat(
    String.raw`\bpor bem ou por mal\b|\bpor bem\b|\bpor mal\b|\bde (?:um|uma) (?:jeito|forma|maneira) ou de (?:outro|outra)\b|\bquerendo ou nao\b|\bna marra\b|\ba forca\b|\bdo jeito (?:facil|dificil)\b|\bdo modo dificil\b|\bjeito (?:mais )?dificil\b|\bdoa a quem doer\b`,
  ),
  flat(
    String.raw`\b(?:tom(?:ar|arei|aremos|amos|ando|adas|o)|adot(?:ar|arei|aremos|adas)|aplic(?:ar|aremos))(?: \w+){0,3} (?:providencias?|medidas?|atitudes?|sancoes|decisoes|acoes|rumos?)\b`,
  ),
  flat(
    String.raw`\b(?:providencias?|medidas?|atitudes?|acoes|desdobramentos?) (?:cabive(?:l|is)|necessarias?|devidas?|pertinentes?|seri[ao]s?|previstas? em lei|que couberem|mais)\b`,
  ),
  flat(
    String.raw`\bnao (?:respondo|respondemos|me responsabilizo|nos responsabilizamos) (?:por|pelo|pela)\b|\bnao (?:me|nos) (?:obrigue|force|faca|faz|obriga|tente|provoque|teste|subestime)\b`,
  ),
  flat(
    String.raw`\b(?:seremos|serei|sou|somos|estamos|fico|ficamos|ficarei|me vejo|nos vemos) (?:obrigad[oa]s?|forcad[oa]s?) a\b|\bnao (?:terei|teremos|tenho|temos|me resta|nos resta|restara?|havera|ha|vejo) (?:outra )?(?:escolha|alternativa|opcao|saida) (?:senao|a nao ser|alem de|que nao)|\bsem (?:outra )?(?:escolha|alternativa|saida)\b`,
  ),
  flat(
    String.raw`\bquem avisa amigo e\b|\bfica (?:o |um |meu |esse )?(?:aviso|alerta|recado)\b|\besta avisad[oa]\b|\b(?:ultimo|segundo|terceiro) aviso\b|\baviso final\b|\be (?:so )?um aviso\b|\besse e (?:o|um) aviso\b|\bja avis(?:ei|amos)\b|\bte avis(?:ei|amos)\b|\bdepois nao\b|\bolha (?:la|bem)\b|\bse cuid[ae]\b|\b(?:tome|toma|muito|mais) cuidado (?:com (?!golpe|mensage|link|fraude)|senao|para|pra|porque|ai)`,
    /\bgolp|fraude/,
  ),
  flat(
    String.raw`\bantes que (?:seja tarde|algo|a situacao|isso|seu nome|as coisas|o caso|a divida|o juridico|aconteca|pior|complique|vire|eu|outr|va)|\benquanto (?:ainda )?(?:da tempo|e tempo|ha tempo|pode|estou (?:sendo )?(?:calm|paciente|bo|ped|gentil|educad)|tenho paciencia|a porta)|\bainda (?:ha|da|e) tempo (?:de evitar|antes)`,
  ),
  flat(
    String.raw`\b${unpaid},? (?:[\w,]+ ){0,8}${harm}`,
    /\b(?:nao se preocup|sem problema|tudo bem|fique tranquil|tudo certo|nao tem problema|nao ha problema|nao muda nada)/,
  ),
  flat(
    String.raw`\b${harm}(?: [\w,]+){0,6} (?:se|caso) (?:voce |o senhor |a senhora |vc )?(?:nao|sem|deixar|demorar|recusar|continuar|ignorar|atrasar)\b`,
  ),
  flat(
    String.raw`\b(?:pague|paga|quite|feche|acerte|resolva|regularize|negocie|aceite|responda|assine|cumpra|honre)(?: \w+){0,6},? (?:ou|senao|se nao|caso contrario|do contrario|pra nao|para nao|para evitar|pra evitar|e evite|antes que)\b`,
    /\bou (?:fale|me (?:conte|diga|avise|chame)|prefere|quer|se (?:preferir|quiser)|parcel|escolh|em |a vista|no |pelo|por|com |depois|dia |outr|ate|mande|responda|envie|ligue|uma|o |a )/,
  ),
  flat(String.raw`\b(?:senao|se nao),? (?:vou|vamos|voce|ja|teremos|terei|sera|a gente|o|as|seu|sua|vai|nao)`),
  flat(
    String.raw`\b(?:caso contrario|do contrario),? (?!me avis|me cont|sem|tudo|pode|seguimos|fique|continu|me diga|e so|basta|ficamos|a gente conversa)`,
  ),
  flat(
    String.raw`\bpara (?:que )?(?:o )?(?:seu|sua|seus|suas|teu|tua) (?:nome|cpf|familia|casa|carro|credito|salario|conta)(?: \w+){0,2} nao\b|\bpara nao (?:ter|perder|sofrer|passar|precisar|acabar|correr|virar|ficar)(?: \w+){0,3} (?:nome|problem|vergonha|dor|risco|process|justica|cpf|credito|bem|bens|negativ|sujo|restri|constrang)\w*`,
  ),
  flat(
    String.raw`\bevit(?:e|ar|ando|a|aria)(?: \w+){0,3} (?:problem\w+|transtorn\w+|constrang\w+|dor(?:es)? de cabeca|surpresas?|desgast\w+|acoes|medidas|restric\w+|negativac\w+|process\w+|justica|judicial|complicac\w+|conflit\w+|aborreciment\w+|prejuiz\w+|sust\w+|vergonha|exposic\w+|visita\w*)\b`,
  ),
  flat(
    String.raw`\b(?:outr[ao]) (?:setor|departamento|equipe|empresa|pessoal|time|area)(?: \w+){0,3} (?:nao (?:e|sera|vai|sao|tem|costuma)|menos|mais (?:dur|firm|sever|rigid|agressiv|rigoros))`,
  ),
  flat(
    String.raw`\b(?:proximo|seguinte) (?:passo|contato|etapa|fase|ligacao|mensagem|conversa)(?: \w+){0,4} (?:nao sera|sera (?:com|menos|pior|diferent|do|no|na|outr|pelo|feit)|vai ser (?:com|menos|pior|diferente)|por (?:oficial|advog)|e (?:o|a) (?:jur|just|process|acao))`,
  ),
  flat(
    String.raw`\bpaciencia(?: \w+){0,3} (?:tem limite|acab\w+|esgot\w+|no fim)|\b(?:perd\w+|esgot\w+|acab\w+|sem) (?:a |minha |nossa |toda )?paciencia\b|\btolerancia zero\b|\bpassar (?:d)?os limites\b|\bnosso limite\b|\bmeu limite de paciencia`,
    /\bagrade|obrigad|desculp|perdao/,
  ),
  flat(
    String.raw`\b(?:voce|vc|o senhor|a senhora) (?:sabe|ja sabe|deve saber|conhece|imagina)(?: muito)?(?: bem)? (?:o que|como|do que|que) (?:acontece|vem|pode|vai|vira|somos|isso|eu|a gente|nos|termina|acaba)`,
  ),
  flat(
    String.raw`\b(?:seu|teu) nome (?:pode|podera|vai|ira|corre|fica|ficara|esta|ja|sera|pode acabar|vai acabar|continua)\b`,
    /\bseu nome (?:esta|ja esta|fica|ficara) (?:confirmad|corret|cert|cadastrad|registrad|fora|regist|salv|anotad)/,
  ),
  flat(
    String.raw`\bnao (?:vai|va|ira) (?:escapar|fugir|se livrar|sair impune|ter (?:sossego|paz|descanso))\b|\bnao (?:tem|ha|adianta) (?:como )?(?:escapar|fugir|se esconder|correr)\b|\bsem sossego\b|\bvai ter (?:sossego|paz)\b|\bnao (?:terei|teremos|tenho|vou ter) (?:do|pena|piedade|misericordia)\b`,
  ),
  flat(
    String.raw`\b(?:pense|pensa|lembre|lembra)(?:-se)? (?:bem )?(?:no|na|nos|nas|em|o|que) (?:que (?:pode|vai|voce (?:pode|tem|vai))|sua familia|seus filhos|seu futuro|seu emprego|seu nome|futuro d|que (?:e|seria) melhor para)`,
  ),
  flat(
    String.raw`\b(?:acordar|acorde|dormir|durma|durm\w+)(?: \w+){0,3} (?:conta bloque|sem (?:o|seu|sua)|tranquil\w+ (?:se|enquanto))`,
  ),
  flat(
    String.raw`\bos juros (?:vao|irao|podem|so) (?:\w+ )?(?:te |lhe )?(?:engolir|explodir|devorar|disparar|acabar|aumentar|crescer|correr|subir|comer)|\bbola de neve\b|\ba divida (?:vai|pode|so) (?:\w+ )?(?:dobrar|triplicar|explodir|crescer|aumentar|virar|piorar)`,
  ),
  flat(
    String.raw`\bmelhor (?:[\w,]+ ){0,5}(?:comigo|conosco|aqui|agora|hoje|logo|assim) (?:do )?que (?:com|depois|amanha|na|no|ver|esperar|ter|la|de)`,
  ),
  flat(
    String.raw`\b(?:torco|torcemos|espero|esperamos|tomara|rezo|oro|desejo)(?: \w+){0,4} nao (?!se import|ter (?:te )?(?:incomod|atrapalh|deixad|sido)|seja nada|estar (?:incomod|atrapalh)|tenha (?:te )?(?:incomod|atrapalh|sido)|haja (?:duvida|problema)|demor)`,
  ),
  flat(
    String.raw`\b(?:eu,? )?no (?:seu|teu) lugar\b|\bse (?:eu )?fosse voce\b|\bfosse voce\b`,
    /\bcoloc|\bme ponho|\bimagino|\bqualquer (?:um|pessoa)/,
  ),
  flat(
    String.raw`\b(?:preco|custo) (?:muito )?(?:alto|caro|salgado|amargo)\b|\b(?:cust|sai|pag)\w* (?:muito |bem |mais )?caro\b(?! d[eo])|\bpagar (?:o|um) preco\b|\ba conta (?:chega|vem|vai chegar|sempre chega)\b|\btudo (?:que vai volta|tem volta|tem um preco)|\bo mundo (?:gira|da voltas)`,
    /\bnao (?:sai|fica|custa|e|vai (?:sair|ficar|custar))\b/,
  ),
  flat(
    String.raw`\b(?:vai|pode|so pode|tende a|ira|vao|costuma) (?:acabar|terminar|dar|ficar|sobrar) (?:mal\b|muito mal|pior|errado|problema|ruim|feio|para voce|pra voce|pro seu|em (?:coisa|tragedia|problema|confusao))|\bacaba(?:r)? mal\b|\bda(?:r)? ruim\b|\bnada bom\b|\bmaus lencois\b|\bmal pedaco\b|\bdias (?:dificeis|ruins|piores) (?:vir|pela|te|virao|estao)`,
  ),
  flat(
    String.raw`\blav\w+ (?:as )?minhas maos\b|\bouvidos\b|\bnao (?:sera|e|foi) por falta de aviso\b|\bdepois (?:e|sera|vai ser) (?:tarde|pior|outra historia|com)\b|\btarde demais\b|\bvai ser tarde\b|\bmais cedo ou mais tarde\b`,
  ),
  flat(
    String.raw`\b(?:ainda (?:estou|to|estamos)|estou|estamos|fui|tenho) (?:ate agora )?(?:sendo|sido) (?:muito |bem |ate )?(?:gentil|legal|boazinh|bonzinh|paciente|educad|compreensiv|camarada|generos|tolerante|bac)\w*`,
  ),
  flat(
    String.raw`\bse (?:voce )?continuar(?:mos)? (?:assim|desse|desta|nesse|nessa|ignorando|sem|fugindo|calad|em silencio|nao)|\b(?:nao (?:vai|havera|tera|vamos ter|teremos)|sem) (?:mais )?(?:conversa|dialogo|negociacao|perdao|volta|retorno|acordo|tolerancia|clemencia)\b(?! (?:pressa|compromisso))`,
    /\bsem (?:acordo|negociacao) (?:ativ|registr|fechad)/,
  ),
  flat(
    String.raw`\b(?:quando|assim que|se) (?:o |a |os |um |uma )?(?:outr[oa]|proxim[oa]|novo|nova|verdadeir[oa])? ?(?:setor|equipe|departamento|pessoal|turma|escritorio|empresa) (?:assumir|entrar|chegar|pegar|receber|cuidar)`,
    /\b(?:responde|atend|retorn|avis|ajud|explic)\w*/,
  ),
  flat(
    String.raw`\b(?:o pessoal|a turma|os caras|quem|gente|a equipe|o proximo) que (?:vem|vira|viria|trata|cuida|resolve) (?:depois|disso|desses? casos?|dessas?|atras|em seguida)`,
  ),
  flat(
    String.raw`\b(?:ver|achar|encontrar|ouvir|ler|parar) (?:o )?(?:seu|teu) nome\b(?! (?:completo|na|no comprovante))|\bdescobrir (?:o que|como|da pior)|\bo que (?:acontece|pode acontecer|acontecera|vem|vira|esta por vir|te espera|o espera) (?:depois|com quem|a seguir|se|quando|agora)?(?! (?:que|com o (?:pagamento|pix|acordo)|e o))`,
    /\b(?:explico|explicar|depois (?:do|da|que|de) (?:pag|acord|confirm)|te (?:conto|mostro|explico)|agora e)\b/,
  ),
  flat(
    String.raw`\b(?:nao )?(?:dormir|dormiria|dorme|durma|sono|sossego|paz)(?: \w+){0,2} (?:tranquil\w*|em paz|de noite|a noite|sossegad\w)`,
    /\b(?:para (?:que )?voce|desejo|tenha|mais|traz)\b/,
  ),
  flat(
    String.raw`\b(?:nao )?(?:vai|va|pode) (?:querer|gostar) (?:de )?(?:saber|ver|descobrir|conhecer|pagar pra ver|que)|\bpagar (?:para|pra) ver\b|\bquer (?:mesmo )?(?:arriscar|pagar pra ver|testar)|\b(?:correr|corre|correndo) (?:esse |o |um |grande |serio )*risco\b|\bpor sua conta e risco\b|\briscos? (?:de|desnecessari|seri)`,
    /\bnao (?:corre|ha|tem|existe)\b|\bsem risco/,
  ),
  flat(
    String.raw`\b(?:se|caso|enquanto) (?:voce |o senhor |a senhora |vc |isso )?nao (?:for |houver |se |me |nos )?(?:pag|quit|aceit|respond|regulariz|cumpr|honr|negoci|acert|colabor|cooper|acordo|deposit|transfer|resolv|pagament|retorn|assin|fech|manifest)\w*`,
    /\b(?:tudo (?:bem|certo)|sem problema|nao tem problema|encerr\w+ (?:a|esta|nossa) conversa|te chamo|volto a|retorno (?:outro|em outro)|me cham|(?:posso|podemos) (?:te |ver|rever|conversar|combinar|ajust|tentar|gerar|mostrar)|gero (?:outro|um novo)|outr[oa] (?:codigo|pix|opcao|data)|nao (?:muda|acontece|perde)|fic\w+ tranquil|seguimos)\b/,
  ),
  flat(
    String.raw`\b(?:e|seria|acho|sera) (?:mais )?(?:bom|melhor|prudente|recomendavel|aconselhavel|inteligente|sabio|conveniente) (?:que )?(?:voce |o senhor |a senhora |vc )?(?:ja )?(?:pag|quit|resolv|acert|respond|aceit|colabor|coopera|se mexer|abrir o olho)\w*|\bpara o (?:seu|teu) (?:proprio )?bem\b|\bfaca um favor a (?:si|voce)\b|\bfi(?:que|ca) espert[oa]\b|\babr[ae] o olho\b|\bse liga\b|\bbrinc\w+ com fogo\b|\bse queim\w+\b`,
  ),
  flat(
    String.raw`\bnem imagina\w*\b|\bdor(?:es)? de cabeca\b|\bproblemas? (?:bem |muito )?(?:maior|serio|grave|grande)\w*|\b(?:serios?|graves?|grandes?|mais|novos|muitos|varios) problemas?\b|\bproblemas? (?:a|na|no|para a|para o) (?:sua|seu)\b|\b(?:virar|vire|vira|tornar|torne|gerar|gere|trazer|traga|causar|cause|dar|criar) (?:um |uma |uns )?(?:grande |serio |enorme )?(?:problema|transtorno|prejuizo|confusao|processo|pesadelo|inferno|escandalo)\w*`,
    /\b(?:nao (?:tem|ha|vai|precisa|e)|sem|sinto|lamento|entendo|compreendo|sei que|causad|causou|trouxe|desculp)\b/,
  ),
  flat(
    String.raw`\b(?:arruin|destru|estrag|desgrac|infern|pesadel|vinganc|castig|sofriment|sofrer|perigos?|ameac)\w*\b`,
    /\b(?:nao|sem|sinto|lamento|entendo|nenhuma?|desculp)\b/,
  ),
  flat(
    String.raw`\bseria (?:bem |muito )?(?:chato|ruim|feio|triste|pessimo|lamentavel|desagradavel|constrangedor|uma pena)\b|\b(?:nao e|longe de ser) (?:uma )?(?:ameaca|chantagem|pressao|intimidacao)\b|\b(?:um|meu|e|so um) conselho\b|\bconselho de amig\w+|\bodiaria\b|\bdetestaria\b|\bodeio ter que\b`,
    /\bseria (?:ruim|chato) para voce (?:essa|esta|outra|pagar)/,
  ),
  flat(
    String.raw`\bha quem (?:tenha|ja|perdeu|perca|acabe)|\bja vi (?:muit\w+ )?(?:client\w*|gente|pessoas?|devedor\w*|casos?|famil\w+)|\b(?:conheco|lembro de|tivemos|teve) (?:um |uma |muita )?(?:client\w*|gente|pessoa|caso|casos)(?: \w+){0,3} (?:perd|acab|arrepend|sofr|fic|termin)\w*|\bpor muito menos\b|\bcorda (?:sempre )?(?:arrebenta|estoura)|\bquem (?:nao paga|deve|foge|some|enrola|planta|brinca)(?: \w+){0,4} (?:aprende|colhe|acaba|perde|paga|sofre|se arrepende|responde|se da mal|chora|termina)\b`,
  ),
  flat(
    String.raw`\bnao (?:costum\w+|sera|serao|vao ser|sao|e|tem sido)(?: \w+){0,3} (?:simpatic|gentil|gentis|educad|pacient|compreensiv|amigave|amigos|lega(?:l|is)|bonzinh|delicad|tolerant|camarad)\w*|\bparceir\w+ de cobranca\b|\b(?:empresas?|escritorios?|agencias?|assessorias?) (?:de|terceirizad\w+ de) cobranca\b|\bdevo alertar\b|\balert[ao]\b(?= (?:voce|que|para))|\bgente que (?:some|foge|nao paga|enrola|deve)`,
    /\bgolpe|\bfraude|\btentativa/,
  ),
  flat(
    String.raw`\bnao (?:brinque|facilite|vacile|marque bobeira|se arrisque|duvide|desafie|ouse|me desafie|arrisque)\b|\bou (?:voce |o senhor |a senhora )?(?:paga|pague|quita|resolve|acerta|aceita|fecha|assina)\b[^.!?]{0,20}\bou\b|\b(?:foge|fora|fugir|sai|sair) d[oe] (?:meu|nosso)? ?controle\b`,
  ),
  flat(
    String.raw`\bte (?:achar|pegar|cacar)\b|\bvoce nao (?:quer|queira|gostaria de|vai querer) (?:ter )?(?:problemas?|encrenca|confusao|ver|que|descobrir)\b|\ba casa (?:cai|caiu|vai cair)\b|\bpague? ou\b(?! (?:parcel|em|a vista|escolh))`,
  ),
]

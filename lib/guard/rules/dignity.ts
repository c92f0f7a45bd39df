import { type Phrase, phrase } from './phrase.ts'

const flat = (source: string, unless?: RegExp): Phrase =>
  phrase('ridicule_or_exposure', source, unless ? { unless } : {})
const deniable = (source: string): Phrase => phrase('ridicule_or_exposure', source, { unlessDenied: true })

const others = String.raw`(?:chefe|patrao|patroa|gerente d[oa] (?:sua|seu)|rh|empregador\w*|seu trabalho|sua empresa|colegas?|vizinh\w+|vizinhanca|condominio|sindic[oa]|porteiro|parentes?|familia\w*|esposa|marido|mulher|namorad[oa]|filh[oa]s?|mae|pai|pais|irma\w*|irmao|avos?|sogr[oa]s?|cunhad[oa]s?|prim[oa]s?|ti[oa]s?|genro|nora|compadre|comadre|amig[oa]s?|conhecid[oa]s?|contatos|igreja|pastor|padre|escola|faculdade|professor\w*|cidade|bairro|rua|todo mundo|todos|facebook|instagram|redes? socia(?:l|is)|internet|grupo d[eoa] (?:whatsapp|familia|condominio|zap|trabalho|bairro)|jornal|radio|seguidores|clientes d[oa]|inquilin\w+|proprietari\w+|imobiliaria|avalista|fiador\w*)`
const telling = String.raw`(?:sab(?:er|era|erao|em|e|endo|ia)|cont(?:ar|arei|aremos|amos|o|ando|ado)|avis(?:ar|arei|aremos|amos|o|ado)|fal(?:ar|arei|aremos|amos|o|ando) (?:com|para|pra|pro|ao|a)|lig(?:ar|arei|aremos|amos|o|ando)|inform(?:ar|arei|aremos|amos|o|ad[oa]s?)|descobr\w+|mostr(?:ar|arei|aremos|o)|envi(?:ar|arei|aremos|o)|mand(?:ar|arei|aremos|o) (?:uma |um |essa |isso )?(?:mensagem|carta|aviso|print|foto|copia|cobranca)|public\w+|divulg\w+|expo(?:r|rei|remos|nho|mos|sto|sta)|comunic(?:ar|arei|aremos|ado)|procur(?:ar|arei|aremos) (?:seu|sua|o|a)|acion\w+|notific\w+|compartilh\w+|post(?:ar|arei|aremos|o)\b|cobrar|marcar|copiar|enter[ao]d[oa]|ouvir|ficar sabendo)`

export const dignity: Phrase[] = [
  // Exposure to others
  deniable(
    String.raw`\b${telling}(?: \w+){0,6} ${others}\b(?![^.!?]*\b(?:pode pagar|paga por|te ajud|pode ajudar|quiser pagar))`,
  ),
  deniable(
    String.raw`\b${others}(?: \w+){0,4} (?:vai|vao|ira|irao|pode|podem|deve|precisa|merece|vem a|ficara|ficarao|sera|serao|saberao|sabera|sabem|sabe|descobr\w+)(?: \w+){0,3} ?(?:saber|descobrir|ficar sabendo|pensar|achar|rir|receber|ser (?:avisad|informad|comunicad|notificad|cobrad|procurad|envolvid)\w*|avisad\w*|informad\w*|comunicad\w*|notificad\w*|ver|ouvir|pagar o pato|passar vergonha|sofrer)?\b(?=[^.!?]*\b(?:saber|sabe|descobr|sabendo|pensar|achar|rir|receber|avisad|informad|comunicad|notificad|cobrad|procurad|envolvid|ver|ouvir|pato|vergonha|sofrer|divida|devend|debito|isso|situacao|atras))`,
  ),
  flat(
    String.raw`\b(?:o que|como|sera que) (?:\w+ )?(?:${others})(?: \w+){0,3} (?:pensa\w*|acha\w*|dira\w*|diria\w*|vai dizer|vao dizer|vai pensar|vao pensar|ficaria\w*|reag\w+|sent\w+)|\bo que (?:vao|os outros|as pessoas|vai) (?:\w+ )?(?:pensar|dizer|achar|falar)\b`,
  ),
  deniable(
    String.raw`\b(?:list[ao]|mural|relacao|cadastro|ranking|grupo) (?:public[ao] )?(?:de |dos |com )(?:os |nomes? d\w+ )?(?:devedor\w*|inadimplent\w*|caloteir\w*|maus? pagador\w*|negativad\w*)`,
  ),
  deniable(
    String.raw`\b(?:public(?:ar|arei|aremos|o)|divulg(?:ar|arei|aremos|o)|expo(?:r|remos|nho|sto|sta)|espalh\w+|viraliz\w+|escancar\w+|jogar na (?:internet|rede))(?: \w+){0,4} (?:seu|sua|teu|tua|voce|nome|foto|divida|caso|situacao|dados|calote)\b`,
  ),
  deniable(
    String.raw`\b(?:toda a|todo o|toda sua|todos os|todas as|todos) (?:seus? |sua |teus )?(?:familia|bairro|cidade|vizinh\w+|amigos|colegas|contatos|predio|condominio|empresa|rua)(?: \w+){0,4} (?:saber\w*|sabe\w*|descobr\w+|ver\w*|avisad\w+|receb\w+|rir\w*|comenta\w*|lembra\w*)`,
  ),
  // Ridicule, shame, insults
  flat(
    String.raw`\bcaloteir\w*|\bmau[s]? pagador\w*|\bmal pagador\w*|\bdevedor[ae]?s? (?:contumaz|profissional|cronic[oa]|de sempre|safad\w+|sem vergonha)|\b(?:voce|vc|o senhor|a senhora) (?:e|nao passa de|virou|so pode ser|ta sendo|esta sendo|parece|continua) (?:um |uma |so |mais |mesmo |muito )*(?:devedor\w*|inadimplent\w*|fracass\w+|irrespons\w+|mentiros\w+|vergonh\w+|burr\w+|idiot\w+|inutil|incompetent\w+|preguic\w+|vagabund\w+|malandr\w+|pobre|miserave\w+|covard\w+|imatur\w+|crianc\w+|ladra\w*|golpist\w+|folgad\w+|enrolad\w+|desonest\w+|cara de pau|piad\w+|descontrolad\w+|derrotad\w+|coitad\w+)`,
  ),
  flat(
    String.raw`\b(?:irrespons(?:avel|aveis|abilidade)|vagabund\w+|malandr(?:o|a|agem|os)|picareta\w*|sem[ -]vergonha\w*|vergonhos\w+|safad\w+|cara de pau|cara-de-pau|idiota\w*|imbecil|imbecis|burr[oa]s?|otari[oa]s?|trouxa\w*|palhac\w+|babaca\w*|merda\w*|porra|caralho|puta|fdp|foda\w*|foda-se|cacete|bosta|cuzao|arrombad\w+|desgracad\w+|vadi[oa]|lixo|nojent\w+|ridicul[oa]s?|fracassad\w+|inutil|lerd[oa]|tapad[oa]|jument[oa]|verme|escoria|parasita|pilantra\w*|trambiqueir\w+|mentiros[oa]s?|mentirinha|ladra[o]?\b|ladroes|covarde\w*|miseravel|preguicos[oa]|retardad\w+|analfabet\w+|pobretao|pe de chinelo|pe rapado|pelintra|morto de fome|mort[oa] de fome|velhac[oa]|velh[oa] caduc\w+|gag[ao]|doente mental|maluc[oa])\b`,
    /\b(?:peco desculpas|desculpe|voce usou|palavras|sem (?:ser|parecer))/,
  ),
  flat(
    String.raw`\bvergonha\b|\benvergonh\w+|\bhumilh\w+|\bvexame\b|\bconstrang(?:er|imento publico|edor|id[oa])`,
    /\b(?:nao (?:ha|tem|e|precisa|sinta|se)(?: \w+){0,3} (?:vergonha|envergonh)|sem (?:vergonha de|constrang|precisar|julg)|nenhuma vergonha|nao e motivo|nao precisa ter)/,
  ),
  flat(
    String.raw`\b(?:pessoa|gente|cidadao|homem|mulher|quem)(?: \w+){0,2} (?:honest[ao]|de bem|de palavra|direit[ao]|decente|seri[ao]|de verdade|de carater|responsave(?:l|is)|tem carater|tem palavra|tem vergonha)(?: \w+){0,3} (?:pag\w*|honr\w*|cumpr\w*|nao (?:faz|deve|enrola|foge|some))`,
  ),
  flat(
    String.raw`\b(?:tenha|toma|tome|crie|cria|falta\w*|cade|onde esta|perdeu|nao tem|mostre)(?: a| o| de| um pouco| um minimo| de)* ?(?:sua )?(?:vergonha|carater|dignidade|decencia|palavra de|hombridade|vergonha na cara|honra|juizo|moral)\b`,
    /\bcom (?:toda )?dignidade|manter (?:a|sua) dignidade/,
  ),
  flat(
    String.raw`\b(?:desculpinha|desculpa esfarrapada|historinha|conversa fiada|conversa mole|lorota|papinho|mimimi|chororo|choradeira|drama|coitadinh\w+|blablabla|balela|papo furado|cara de|enrolac\w+|enrolando|enrolar|chorando|frescura|vitimis\w+|se fazendo de)\b`,
    /\bsem enrola/,
  ),
  flat(
    String.raw`\b(?:se vira|te vira|vire-se|problema (?:e )?(?:seu|teu|dele)|nao (?:me|nos) interessa|nao quero saber|pouco (?:me )?importa|azar o seu|dane-se|danese|quem mandou|ninguem mandou|bem feito|foi voce que quis|gastou porque|da seu jeito|de seu jeito|dar um jeito|para de|pare de (?:reclamar|chorar|mentir|inventar|fugir|enrolar|se fazer|drama|me)|cala a boca|cale(?:-se| a boca)|larga de|deixa de (?:ser|drama|mentir|conversa)|deixe de (?:ser|drama|mentir)|acorda pra vida|vai trabalhar|va trabalhar|arrum[ae] um emprego)\b`,
  ),
  flat(
    String.raw`\b(?:voce|vc|o senhor|a senhora) (?:esta|ta|so|sempre|vive|ja|fica) (?:mentindo|enganando|inventando|fugindo|se escondendo|enrolando|de brincadeira|de sacanagem|brincando|mente|inventa|enrola|foge|promete e nao|dando desculpa)`,
  ),
  flat(
    String.raw`\b(?:pra|para) (?:viajar|beber|cerveja|balada|festa|churrasco|luxo|celular novo|roupa)(?: \w+){0,4} (?:tem|tinha|sobra|sobrou|teve)\b|\b(?:tem|tinha|sobra) dinheiro (?:pra|para)\b|\bvi (?:suas|seu|sua) (?:fotos|redes|perfil|viagem|post\w*|carro)`,
  ),
  flat(String.raw`\bk{4,}\b|\b(?:ha){3,}\b|\b(?:rs){3,}\b`),
  flat(
    String.raw`\b(?:honr(?:e|ar|asse)|cumpr(?:a|ir)) (?:com )?(?:a |sua |seu |o |tua )?(?:palavra|nome|moral|calcas|carater)\b|\bonde esta sua palavra\b|\bpalavra nao vale\b|\bdecepcao\b|\bdecepcion\w+|\bfracasso\b`,
  ),
  flat(
    String.raw`\bpapelao\b|\b(?:n|d)a (?:sua|tua) idade\b|\bnem parece que\b|\bate (?:meu|minha|um|uma|o|a)? ?(?:cachorro|gato|avo|vo|crianca|filho|neto|papagaio|bebe)(?: \w+){0,2} (?:paga|consegue|sabe|faz|tem|entende|pagaria)\w*|\bmenti(?:u|ndo|ste|ra|ras|r)\b|\b(?:virar?|vire|seja|ser) (?:homem|adult[oa]|gente|mulher|macho)\b|\bcresc[ae] (?:e|logo|um pouco)\b|\bamadurec\w+|\bcri(?:e|ar?|ou) juizo\b|\bnao sabe nem\b|\bnem (?:sabe|consegue|serve|para isso|pra isso|coragem|vergonha)\b`,
  ),
  flat(
    String.raw`\b(?:gente|pessoas?|tipo|tipos|cara|caras|clientes?|homem|mulher|individuo) (?:como|igual|feito|que nem|da sua laia|do seu tipo|assim como) ?(?:a |o )?(?:voce|vc|tu|o senhor|a senhora)?\b(?=[^.!?]*\b(?:atrapalh|enoj|cans|envergonh|nao (?:paga|presta|merec|tem)|prejudic|da trabalho|so|me|sempre|voce))`,
  ),
  flat(
    String.raw`\b(?:da|de) (?:sua|tua) laia\b|\bdo seu tipo\b|\bseu tipinho\b|\bja (?:pensou|imaginou) (?:se|o que|em|a cara|como)\b|\bcartaz(?:es)?\b|\boutdoor\b|\bpanfleto\w*|\b(?:aviso|faixa|placa|bilhete)(?: \w+)? (?:na|no) (?:sua |seu )?(?:porta|portao|bairro|predio|elevador|rua|poste|igreja|trabalho|entrada)`,
  ),
  {
    ...deniable(
      String.raw`\b(?:seu|sua|seus|suas|teu|tua|teus|o|os|do seu|da sua) (?:chefe|chefia|patrao|patroa|patroes|empregador\w*|rh|sindic[oa]|vizinh\w+|cunhad[oa]s?|sogr[oa]s?|colegas de trabalho|superior|gerente do trabalho|condominio|pastor|padre|diretor)\b`,
    ),
    unless: /\b(?:sinto muito|entendo|voce (?:mencionou|disse|comentou|falou|contou)|parabens|receio|medo)\b/,
  },
  flat(
    String.raw`\bfoto\w* (?:sua|de voce|nas redes|da viagem)|\b(?:vi|vimos|olhei|stalke\w+)(?: \w+){0,3} (?:seu (?:perfil|instagram|facebook|status|carro)|suas? (?:redes?|fotos?|viagem|historia|stories))|\bte marcar\b|\bmarcar voce\b|\bpao[- ]dur[oa]\b|\bmesquinh[oa]\b|\bmuquiran\w+|\bavarent\w+|\bpatetic[oa]\b|\bdeprimente\b|\blamentavel\b|\bpapo de (?:pobre|devedor)|\bburrice\b|\bincompeten\w+|\bfiasco\b|\bsem nocao\b|\bfolgad[oa]\b|\bdesleixad[oa]\b|\bescorao\b|\bencostad[oa]\b|\baproveitador\w*|\bhipocrit\w+|\binsignificante\b|\bpe no saco\b`,
  ),
  flat(
    String.raw`\bvoce (?:prometeu|jurou|disse que ia)(?: \w+){0,4} (?:e (?:nao|mentiu|sumiu|fugiu|furou|falhou|descumpriu)|de novo|outra vez)|\bmais uma (?:desculpa|mentira|promessa)|\bpromessas? vazia\w*|\bsua palavra (?:nao )?(?:vale|tem|e)|\bninguem (?:mais )?(?:acredita|confia|aguenta|suporta)(?: \w+)? (?:em )?(?:voce|vc)|\b(?:criar|cuida\w*|sustenta\w*|da) (?:d)?a familia assim\b|\bexemplo para (?:os|seus)|\bo que (?:voce|vc) faz com o (?:seu )?dinheiro`,
  ),
  flat(
    String.raw`\bcalot\w+|\b(?:mau|mal|falta de|sem)[- ]carater\b|\bque feio\b|\bfeio (?:dever|isso|voce)|(?<!saldo )\bdevedor(?:a|es|as)?\b|\bpeso (?:para|pra|morto|na vida|nas costas)|\bate quando (?:voce|vc|vai)|\bcoisa de (?:gente|quem|mau|crianca|vagabund|malandr|caloteir|covard)\w*|\bviver (?:de|as custas)|\bdever e nao pagar\b|\binimig[oa]\b|\bdesonra\w*|\bmoral\b(?! d)|\bhonestidade\b`,
    /\bagradeco (?:a |sua )*(?:sinceridade|honestidade)|\bobrigad\w (?:pela|por)/,
  ),
  deniable(
    String.raw`\b(?:ligar|lig\w+|falar|fal\w+|contar|avis\w+|acion\w+|procur\w+|contat\w+)(?: \w+){0,5} (?:referencias|avalistas?|fiador\w*|terceiros|pessoas proximas|contatos de emergencia|conhecidos|emergencia)\b`,
  ),
  flat(
    String.raw`\bhomem que e homem\b|\b(?:voce|vc) (?:nao|nunca) (?:tem|teve|cumpre|honra)(?: \w+)? (?:palavra|competencia|responsabilidade|compromisso|coragem|carater|controle)\b|\b(?:muito|que) bonito\b|\bcomprar e nao pagar\b|\bnao se estabelece\b|\bincapaz\b|\bdesgosto\b|\bquem mandou\b|\bvai pagar ou nao\b`,
  ),
  deniable(
    String.raw`\b(?:portaria|porteir\w+|recepcao|recepcionista|secretari[ao]) d\w*|\b(?:com|na|a|para a|pra) portaria\b|\be-?mail (?:corporativo|do trabalho|da (?:sua )?empresa|profissional)\b|\b(?:vou|vamos|iremos|posso|podemos) (?:conversar|falar) com (?:o |a )?(?:seu|sua|seus|suas)\b|\b(?:seu|sua) (?:supervisor\w*|encarregad\w|gestor\w*|coordenador\w*|lider|firma)\b`,
  ),
  flat(
    String.raw`\bcoitad\w+|\b(?:gente|pessoa|pessoas|cidadao|quem)(?: \w+){0,2} (?:responsave(?:l|is)|honest\w+|seri[oa]s?|decentes?|de bem)(?: \w+){0,2} nao \w+|\bnao prest(?:a|am)\b|\b(?:sua|tua) foto\b|\bcarta aberta\b`,
  ),
  flat(
    String.raw`\b(?:conversa|papo|desculpa|atitude|tipico|comportamento|jeito) de (?:quem (?:nao|foge|deve|enrola)|gente que|caloteir\w+)`,
  ),
]

import { type Phrase, phrase } from './phrase.ts'

const we =
  '(?:vou|vamos|iremos|irei|podemos|posso|poderemos|pretendo|pretendemos|estamos|estou|seremos|teremos|terei|tenho|temos|sera|serao|pode|podera|vai|devo|devemos|precisaremos|preciso)'
/** The customer's own counsel or what they may seek is no threat. */
const advice =
  /\b(?:seu|sua|teu|um|uma) (?:propri[oa] )?advogad[oa]|\b(?:procon|defensoria|orientacao|orientar|duvidas? juridic|natureza juridica|pessoa juridica|direito de|se quiser|voce pode (?:procurar|consultar|buscar|falar)|tem (?:todo )?(?:o )?direito|voce (?:mencionou|citou|falou|comentou|disse|perguntou)|mencionad|citad|decisao judicial que voce|recuperacao judicial|inventari)/

const deniable = (source: string): Phrase => phrase('threat', source, { unlessDenied: true, unless: advice })
const flat = (source: string, unless?: RegExp): Phrase => phrase('threat', source, unless ? { unless } : {})

export const threats: Phrase[] = [
  // The courts and the law as a cudgel
  deniable(
    String.raw`\b(?:ac(?:ao|oes)|medidas?|vias?|esfera|instancias?|execuc(?:ao|oes)|cobranc(?:a|as)|process\w*|procedimentos?|notificac(?:ao|oes)|departamento|setor|equipe|assessoria|providencias?|meios?|escritorio|campo|ambito|via) (?:\w+ )?(?:judicia(?:l|is)|juridic[ao]s?|extrajudicia(?:l|is)|lega(?:l|is)|cabive(?:l|is)|crimina(?:l|is)|coercitiv[ao]s?|mais (?:dur[ao]s?|sever[ao]s?|drastic[ao]s?|energic[ao]s?|firmes?|rigoros[ao]s?))`,
  ),
  deniable(
    String.raw`\b(?:judicializ\w+|judicialmente|juridicamente|ajuiz\w+|executad[oa] na justica|processar (?:voce|o senhor|a senhora|vc|judicial)|te processar|processa-l[oa]|process(?:aremos|arei|amos voce)|ser processad[oa]|sera processad[oa])`,
  ),
  deniable(
    String.raw`\b(?:na|a|para a|pra|perante a|com a|pela|diante da) justica\b|\btribuna(?:l|is)\b|\bjui[zs](?:ado|a|es|ao)?\b|\bforum\b|\bmandados?\b|\bintim(?:ac\w+|ad[oa]|ar)\b|\bcitacao\b|\boficia(?:l|is) de justica\b|\bliminar\b|\bjustica (?:vai|ira|pode|decid)`,
  ),
  deniable(
    String.raw`\b(?:abrir|abrimos|abriremos|abert[oa]|entrar com|entraremos com|entramos com|mover|movemos|moveremos|move-se|responder(?:a)? a|responde a|sofrer(?:a)?|enfrentar(?:a)?|encarar|tomar|levar|virar|vira|receber|existe|corre|instaurad[oa]|dar entrada (?:em|no|na))(?: \w+)? (?:um|uma|o|a|esse|com|algum) (?:process\w+|acao|execucao)\b(?! de (?:pagamento|verificac|confirmac|contestac|analise|cancelament|adesao|reembols|atendiment|conferencia|revis))`,
  ),
  deniable(
    String.raw`\bpenhor\w*|\bbusca e apreensao\b|\bapreen\w+|\bapreensao\b|\bleil(?:ao|oes|oar|oad)\w*|\bdespej\w+|\barrest\w+|\bconfisc\w+|\bexpropri\w+|\bsequestr\w+ (?:de )?(?:bens|conta|o)\b|\bretoma(?:r|da|remos|do|mos) (?:do |da |o |a |seu |sua )*(?:bem|bens|carro|casa|imovel|veiculo|moto|cota|apartamento)\b|\btoma(?:r|remos|mos) (?:o |a |seu|sua|seus|suas|de volta)\w*|\bperd(?:er|era|endo|e|eu) (?:a |o |os |as )?(?:sua |seu |seus |suas |tudo|todo)?\s?(?:casa|carro|moto|veiculo|imove(?:l|is)|bens|bem|cota|consorcio|apartamento|salario|beneficio|aposentadoria|patrimonio|dinheiro|carta de credito|direito|vaga|contemplacao|tudo)\b`,
  ),
  deniable(
    String.raw`\b(?:bloque\w+|congel\w+|descont\w+|trav\w+|suspen\w+|cancel\w+|cort\w+|confiscar)(?: \w+){0,4} (?:conta(?:s)?|bens|salario|saldo|cpf|cart(?:ao|oes)|pix|beneficio|aposentadoria|cnh|passaporte|habilitacao|limite|holerite|contracheque|luz|agua|internet|chip|telefone)\b(?! (?:de cobranca|do contrato))`,
  ),
  deniable(
    String.raw`\b(?:conta(?:s)?|cpf|salario|bens|cnh|passaporte|beneficio|aposentadoria|saldo|cartao|casa|carro|imovel)(?: \w+){0,4} (?:bloquead|penhorad|apreendid|suspens|cancelad|retid|congelad|confiscad|tomad|retomad|leiload|travad)[oa]s?\b`,
  ),
  deniable(
    String.raw`\bprotest(?:ar|ad[oa]s?|aremos|o(?= (?:em|no|de|do|cartor))|e o titulo)|\bcartorio\b|\bem protesto\b|\bprotesto\b`,
  ),
  deniable(String.raw`\badvogad[oa]s?\b|\bjuridico\b|\bprocurador(?:ia)?\b|\bministerio publico\b`),
  deniable(String.raw`\bpolicia\w*|\bdelegaci\w+|\bdelegad[oa]\b|\bboletim de ocorrencia\b|\bviatura\b`),
  deniable(
    String.raw`\b(?:exclu(?:ir|ido|ida|iremos|sao)|expuls\w+|elimin\w+|banid[oa])(?: \w+){0,4} (?:grupo|consorcio|cota|plano)\b`,
  ),
  // Handing the debt on
  deniable(
    String.raw`\b(?:encaminh|envi|mand|repass|pass|vend|transfer|entreg|ced|lev|subi|escal)\w*(?: \w+){0,5} (?:para |pra |ao |a |pro |com )(?:o |a |os |um |uma |uns )?(?:setor|departamento|area|equipe|empresa|escritorio|assessoria|time|pessoal|turma) (?:de |do |da |terceirizad\w|mais )?(?:cobranca|juridic\w+|recuperacao|cobrador\w*|execucao|contencioso|externa|dur[oa]|pesad[oa])`,
  ),
  deniable(String.raw`\bcobrador(?:es|a|as)?\b|\bcobranca externa\b|\bequipe de rua\b|\bagiota\w*`),
  // Bodily, at home, at work
  deniable(
    String.raw`\b${we}(?: \w+){0,2} (?:ate |ai |na |a |em |no |pra |para )*(?:sua |seu |tua |teu )(?:casa|porta|residencia|endereco|trabalho|servico|emprego|portao|rua|predio)\b`,
  ),
  deniable(
    String.raw`\b(?:ir|irei|iremos|vou|vamos|apare\w+|bater?|bat(?:o|emos)|pass(?:ar|o|amos|aremos)|chegar|chegaremos|visit\w+|mand\w+ (?:alguem|gente|uma equipe|um cobrador|os caras|uns caras))(?: \w+){0,4} (?:sua|tua|seu|teu) (?:casa|porta|residencia|endereco|trabalho|servico|emprego|portao|predio|familia)\b`,
  ),
  flat(
    String.raw`\b(?:vai|pode|podera|ira|vao|acabar\w*|risco de|arrisca\w*) (?:a )?perd(?:er|endo) (?:o |a |os |as |seu |sua |seus |suas )?(?:emprego|tudo|casa|carro|credito|nome|cota|bens|paz|sono|direito\w*|vaga|contemplacao|acesso|plano|respeito)`,
  ),
  flat(
    String.raw`\b(?:vamos|vou|iremos|irei|podemos|posso) (?:te |lhe |visitar voce|buscar voce|atras de voce)(?:visitar|buscar|achar|encontrar|cacar|perseguir|pegar|quebrar|acabar com|destruir|ferrar|arrebentar|machucar|infernizar|atormentar|assombrar|fazer (?:uma )?visita)\b|\bfaremos uma visita\b|\bvisita (?:surpresa|em casa|domiciliar|na sua|no seu|da (?:nossa )?equipe|de cobranca)\b|\b(?:receber|recebera) (?:uma )?visita\b`,
  ),
  flat(
    String.raw`\b(?:sei|sabemos|tenho|temos|descobri\w*|conhec\w+|achei|achamos|localiz\w+)(?: \w+){0,3} (?:onde (?:voce|vc|o senhor|a senhora|tu|sua familia|seus filhos)|seu endereco|sua rotina|seus horarios|onde mora|onde trabalha|onde estuda)`,
  ),
  flat(
    String.raw`\b(?:matar|morrer|morto|sangue|tiro|arma|bala|surra|porrada|apanhar|espanc\w+|quebrar (?:suas|tuas|as) pernas|sumir com voce|desaparecer|queimar sua)\b(?! (?:da|de|do) (?:titular|conjuge|esposa|marido|pai|mae))`,
  ),
  flat(
    String.raw`\b(?:de olho em|vigiando|monitorando|seguindo) (?:voce|vc|seus|sua|teu|tua|cada)\b|\bestamos de olho\b|\bestou de olho\b|\bto de olho\b`,
  ),
  flat(String.raw`\bcarro de som\b|\bnome na praca\b|\bcorrer atras de voce\b`),
  deniable(String.raw`\b(?:extra)?judicia(?:l|is|lmente|ria|rio)\b|\bjuridic(?:a|as|os|amente)\b`),
  deniable(
    String.raw`\b(?:o|do|um|pelo|ao) oficial\b(?! (?:d[eo] (?:comunic|contat)|canal|site|d[oa] (?:consorcio|empresa)))|\bvisitas?\b(?! (?:ao|o|em|no) (?:nosso|site|portal))`,
  ),
  deniable(
    String.raw`\b(?:seu|teu|um|ha|existe|novo|outro|contra voce(?: \w+)?) processo\b(?! (?:de (?:pagamento|verific|confirm|contest|analise|cancel|adesao|compra|atendimento|conquista)|simples|rapid|segur))|\bprocesso (?:contra|ja tem|em seu nome|no seu|na vara|numero|n[oº])`,
  ),
  {
    ...deniable(
      String.raw`\b(?:sua|tua|seu|teu|seus|suas) (?:casa|apartamento|ape|carro|moto|imove(?:l|is)|bens|veiculo|patrimonio|terreno|moveis|geladeira|televisao|ferramentas)\b`,
    ),
    unless:
      /conquist|realiz|sonho|contempl|objetivo|compr|mais perto|adquir|caminho|sorteio|consorcio|plano|problema|em casa|carta de credito/,
  },
  flat(
    String.raw`\b(?:nos|a gente|eles|uns caras|uns amigos|o pessoal|a turma|meus homens|os meninos)(?: \w+){0,3} (?:vai|vao|vamos|iremos) (?:\w+ )?(?:atras|ai|la|buscar|conversar com|te (?:achar|pegar|visitar|encontrar))`,
  ),
  flat(
    String.raw`\bnao me faca (?:ir|ter)|\bir ate (?:ai|voce|sua)|\bvou ai\b|\bvamos ai\b|\bpass(?:o|amos|ar|a) ai\b|\bsei (?:bem )?quem (?:e|sao)|\bcuidado (?:na rua|ao sair|por onde)`,
  ),
  flat(
    String.raw`\b(?:ir|irei|iremos|vou|vamos|aparec\w+|comparec\w+|cobrar|conversar|procurar|falar)(?: \w+){0,4} pessoalmente\b|\bpessoalmente (?:te|na|no|ai|cobrar|buscar)`,
    /\bse (?:voce )?(?:quiser|prefer)/,
  ),
  deniable(
    String.raw`\b(?:acion|aciona|acionar|acionaremos|execut)\w*(?: \w+){0,3} (?:avalist|fiador|garanti|departamento|setor|medida|juridic|seguro|orgao|autoridad)\w*|\bdepartamento legal\b|\bcobranca (?:judicial|externa|presencial|em domicilio)\b|\bret(?:er|emos|eremos|ido|encao)(?: \w+){0,3} (?:salario|conta|passaporte|bens|beneficio|documento\w*|valores)\b`,
  ),
  flat(
    String.raw`\b(?:seu|sua|seus|suas) (?:filh\w+|esposa|marido|mae|pai|net\w+|irma\w*|familia)(?: \w+){0,2} (?:estud|mora|trabalha|frequent|brinca|passa|sai|anda|volta)\w*\b|\b(?:a |na |da )?escola d[aeo]s? (?:seu|sua|seus|esquina)|\bautos\b|\b(?:recolh|apreend|retir|lev|busc)\w*(?: \w+){0,3} (?:veiculo|carro|moto|moveis|bens|eletro\w+|televis\w+|geladeira)\b`,
    /\bpode (?:pagar|te ajudar)/,
  ),
  {
    ...deniable(
      String.raw`\b(?:o|os|a|as|seus|suas|seu|sua|teu|tua) (?:apartamento|ape|carro|moto|veiculo|imove(?:l|is)|bens|patrimonio|moveis|eletro\w+|cart(?:ao|oes) (?:de credito|bancari\w+)|eletronicos|televis\w+|salario) (?:\w+ ){0,3}(?:esta|estao|pode|podem|vai|vao|sera|serao|fica|responde\w*|garant\w*|entra|entram|corre)\b`,
    ),
    unless: /conquist|realiz|sonho|contempl|mais perto|adquir|quando|cair|caiu|atras|recebe|dia/,
  },
  deniable(String.raw`\b(?:bloque|congel|trav|suspend|cort|penhor|confisc)(?:aremos|arei|amos|o|eremos|emos|erei)\b`),
  deniable(
    String.raw`\b(?:envi|mand)\w+(?: \w+){0,2} (?:agente|equipe|representante|pessoa|funcionari[oa]|preposto|cobrador|alguem)\b(?=[^.!?]*\b(?:endereco|casa|residencia|porta|trabalho|ai)\b)|\b(?:ser|sera|serao|sendo) (?:retomad|recolhid|levad|leiload|confiscad)[oa]s?\b`,
  ),
  deniable(
    String.raw`\bac(?:ao|oes) (?:em andamento|contra|na (?:justica|vara)|no (?:tribunal|forum)|de (?:cobranca|execucao|busca|despejo)|ja |foi )`,
  ),
  flat(
    String.raw`\b(?:voce|o senhor|a senhora|vc|tu) (?:pode|podera|vai|ira|corre o risco de|acaba(?:ra)?|so vai|ainda vai) (?:a )?perd\w+`,
  ),
]

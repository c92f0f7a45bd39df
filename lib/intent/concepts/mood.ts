/** Agreement, refusal, contact, feeling, and what is none of the business. */
export const moodConcepts: Record<string, RegExp> = {
  aceito:
    /\b(?:aceit(?:o|ei|a|ar|ado|amos)|topo|topado|fechad[oa]|fechou|fecho|fechar|fechamos|fecha|combinad[oa]|concordo|de acordo|confirm(?:o|a|ado|ada|ar|amos|e)|registr\w+|negocio feito|feito|demorou|partiu|manda ver|perfeito|otim[oa]|show|maravilha|serve|me atende|gostei|segue|prossegu\w+|pode prosseguir|pode seguir|toca o barco|pode crer|ta valendo|bora|vamos (?:nessa|com|de|fechar|fazer)|positivo|afirmativo|exatamente|perfeitamente|jo[ij]a|tmj)\b/,
  podeSer:
    /\bpode (?:ser|registrar|fazer|fechar|confirmar|gerar|colocar|por|marcar|lancar|mandar|sim|deixar|seguir|prosseguir|assinar|agendar|emitir|formalizar|efetivar|considerar)\b/,
  escolho:
    /\b(?:quero (?:a|essa|esta|o|esse|fechar|fazer|ficar|ir)|vou (?:querer|ficar com|de|na|com|pegar|nessa)|fico com|ficar com|fica a|escolh\w+|prefiro|preferia|opto|melhor para mim|me interessa|interessa a|essa (?:ai|mesmo|mesma|ultima|primeira|segunda|terceira|opcao|esta|serve|e)|esta mesma|bota|coloca|marca)\b/,
  opcao:
    /\b(?:OPCAO|opcao|(?:a|na|pela|essa|com|da|de) (?:primeira|segunda|terceira|quarta|ultima|ALGARISMO|penultima|VEZES|do meio|mais (?:barata|curta|longa|em conta)|menor|maior|de (?:cima|baixo|VALOR|VEZES|CENTENA|ALGARISMO|DEZENA))|do meio|proposta)\b/,
  sim: /\b(?:sim|isso|ok|beleza|certo|certinho|claro|com certeza|exato|pode|podemos|tudo bem|esta bom|esta certo|esta bem|tranquilo|suave|tudo certo|entendi|entendido|ciente|jae|ja e|EMOJIAPROVA)\b/,
  comecaSim:
    /^(?:sim|isso|ok|beleza|certo|claro|com certeza|pode|tudo bem|esta bom|esta certo|EMOJIAPROVA|fechado|aceito)\b/,
  comecaNao: /^(?:nao|negativo|nem|nunca|jamais)\b/,
  naoQuero:
    /\bnao (?:\w+ )?(?:quero|desejo|pretendo|vou querer|me interessa\w*|interessa|tenho interesse|aceito|concordo|faco questao|preciso|serve|gostei|topo)\b|\bnenhuma? (?:dessas|das|delas|opcao|proposta|acordo|me serve|serve)\b/,
  naoVouPagar:
    /\b(?:nao (?:\w+ ){0,2}(?:pago|pagarei|pagar|quitar|dou um|vou dar|pagaria|darei)|nunca (?:vou |irei )?(?:pagar|pagarei|pago)|(?:me )?recuso|impossivel|sem chance|de jeito nenhum|nem (?:a pau|morto|pensar|que|fodendo|por|sonhando|ferrando|lascando)|jamais|desist\w+|esquec\w+|pode (?:negativar|sujar|protestar|processar|cobrar|mandar para|botar|colocar|por|jogar|tomar|levar|vir)|deixa (?:caducar|prescrever|sujar|suj\w+|como esta|para la|quieto)|se vira|nem ai|problema (?:seu|de voces)|dispenso|nao tenho interesse|descarto|passo|sem acordo|nao ha acordo|nao tem acordo|fora de (?:questao|cogitacao)|vao ficar (?:esperando|querendo|sem))\b/,
  parar:
    /\b(?:par[ae](?:m|r|ndo)? (?:de|com|d)|par[ae](?:m|r)?(?: de)? (?:me )?(?:mandar|ligar|enviar|encher|perturbar|incomodar|escrever|contatar|cobrar)|cheg[ae] (?:de|disso)|nao (?:\w+ ){0,3}(?:mande\w*|manda\w*|envi\w+|lig(?:a|ue|uem|ar)|escrev\w+|perturb\w+|contat\w+|receber|chame\w*|chama|incomod\w+|procur\w+|mensage\w+)|me deix\w+ (?:em paz|quieto|quieta|sossegad\w+)|deix\w+ em paz|me esquec\w+|stop|para|parar|sair|some|sumam|suma|vaza)\b/,
  remover:
    /\b(?:(?:tir\w+|remo\w+|exclu\w+|apag\w+|delet\w+|descadastr\w+|retir\w+|risca\w*|elimin\w+) (?:\w+ ){0,4}(?:numero|nome|contato|telefone|cadastro|dados|lista|sistema|base|daqui|da)|descadastr\w+|remocao|lista|lgpd|lei de dados|protecao de dados|consentimento|privacidade|bloque\w+|denunci\w+ (?:como )?spam|spam|anatel|nao perturbe)\b/,
  contato:
    /\b(?:mensage\w+|ligac\w+|lig(?:a|am|ando|ar|ue|uem)|contato|contata\w*|numero|telefone|whatsapp|email|EMAIL|sms|carta|aqui|por aqui|chama\w*|me procur\w+)\b/,
  canal:
    /\b(?:(?:so|somente|apenas|prefiro|pode|melhor|exclusivamente|unicamente|usa|usem|manda|mandem) (?:\w+ ){0,4}(?:email|EMAIL|whatsapp|telefone|ligacao|sms|carta|mensagem|correio|outro)|outro (?:numero|telefone|canal|horario)|(?:nesse|neste|esse|este) (?:numero|telefone|horario|canal|whatsapp)|numero (?:da empresa|do trabalho|da firma|comercial|antigo)|celular d[oae] (?:trabalho|firma|empresa|servico)|meu (?:trabalho|servico|chefe|patrao)|no (?:trabalho|servico|expediente|emprego))\b/,
  horario:
    /\b(?:HORA|horario|expediente|de manha|de tarde|a tarde|a noite|de noite|de madrugada|cedo|fim de semana|domingo|sabado|feriado|almoco|depois das|antes das|apos as|a partir das|entre as|ate as|comercial)\b/,
  saudacao:
    /\b(?:oi|ola|bom dia|boa tarde|boa noite|opa|eai|e ai|eae|iae|alo|salve|fala|oie|oii|hello|hi|hey|buenas|oin|saudac\w+|koe|coe|tudo bem|tudo bom|como vai|prazer)\b/,
  comecaOi: /^(?:oi|ola|bom dia|boa tarde|boa noite|opa|eai|e ai|eae|iae|alo|salve|fala|oie|hello|buenas|koe)\b/,
  obrigado:
    /\b(?:obrigado|agradec\w+|gratidao|muito obrigado|valeu|falou|tchau|ate mais|ate logo|abraco|abracos|fica com deus|bom descanso|bom trabalho|igualmente|amem|de nada|por nada)\b/,
  educado:
    /\b(?:por favor|por gentileza|gentileza|faz favor|fazendo favor|senhor|senhora|prezad\w+|atencios\w+|abenco\w+|deus (?:te|lhe|os|abencoe)|desculp\w+|perdao|entendo|compreend\w+|agradec\w+|obrigado|atencao|paciencia|ajuda\w*|gostaria|cordial\w*|querid[oa]|moc[oa]|amig[oa]|EMOJIFELIZ|EMOJIPEDE|EMOJIAPROVA)\b/,
  deus: /\b(?:deus|senhor jesus|jesus|fe|gracas|se deus quiser|nossa senhora|misericordia|amem)\b/,
  quero:
    /\b(?:quero (?:muito )?(?:pagar|resolver|quitar|acertar|negociar|regulariz\w+|limpar|me livrar|honrar|sair dess\w+|saber|acabar)|tenho (?:todo )?interesse|vamos resolver|podemos (?:resolver|negociar|conversar)|(?:preciso|vou|pretendo|gostaria de|intencao de|vontade de|disposto a|disposta a|doid[oa] para|querendo) (?:\w+ )?(?:pagar|resolver|quitar|acertar|negociar|regulariz\w+|limpar)|interessad[oa]|minha intencao|boa vontade|limpar (?:o |meu )?nome|fazer (?:um )?acordo|chegar (?:a|num) acordo)\b/,
  doenca:
    /\b(?:doen\w+|adoec\w+|hospital\w*|internad\w+|internac\w+|cirurg\w+|cancer|tratamento|remedios?|medicament\w+|acident\w+|afastad\w+|depress\w+|avc|quimio\w*|uti|saude|covid|dengue|operad[oa]|operei|operar|infarto|derrame|fratur\w+|quebrei (?:o|a)|perna|cadeirante|diabete\w*|hemodialise|gravid\w+|gestante|parto|medico|laudo|pericia|encostad[oa]|exames?)\b/,
  desemprego:
    /\b(?:desempreg\w+|perdi (?:o |meu |a |minha )?(?:emprego|trabalho|renda|cliente\w*|contrato)|perda d[oe] emprego|fui (?:mandad[oa]|demitid[oa]|dispensad[oa]|desligad[oa])|mandad[oa] embora|mandaram embora|demit\w+|demissao|sem (?:emprego|trabalho|renda|salario|receber)|empresa (?:fechou|faliu|quebrou)|fech(?:ei|ou|amos) (?:a |minha |o |meu |as )?(?:loja|empresa|bar|salao|comercio|porta\w*|negocio)|bicos?|faliu|fali|falencia|cort\w+ (?:meu|minha|o|a)|salario atrasad\w+|atrasou (?:o |meu )?salario|parad[oa]|lockdown|movimento (?:caiu|fraco)|vendas cairam|layoff|encostad[oa])\b/,
  aperto:
    /\b(?:apert\w+|dificil|dificuldade\w*|complicad\w+|critic[oa]|feia|preta|situacao|crise|passando (?:fome|necessidade|por)|vermelho|atolad[oa]|endividad\w+|superendivid\w+|muitas (?:dividas|contas)|chei[oa] de (?:divida|conta)\w*|dividas|dever para todo|aluguel|comida|comer|leite|fralda|luz|agua|cesta|despejo|despejad\w+|fome|sustent\w+|crianca\w*|sozinh[oa]|separ(?:ei|acao|ad[oa])|divorci\w+|enchente|incendio|assalt\w+|roubaram|escolher entre|sobreviv\w+|mal consigo|ferrad[oa]|lascad[oa]|fodid[oa]|esmagad\w+|afog\w+|sufoc\w+|agiota)\b/,
  desespero:
    /\b(?:desesper\w+|angust\w+|nao (?:durmo|consigo dormir|aguento|sei mais|estou dormindo)|chor\w+|medo|vergonha de|com vergonha|cansad[oa]|exaust\w+|esgotad[oa]|socorro|pelo amor|meu deus|deus do ceu|nervos\w*|ansi\w+|aflit\w+|sofr\w+|perdid[oa]|sem chao|humilh\w+|deprim\w+|preocupad\w+|noites?|tremendo|surt\w+|panico|me matar|acabad[oa]|fundo do poco|triste\w*|tristeza|saudade|dor|arrasad\w+|abalad\w+|EMOJITRISTE|infelizmente|lamento)\b/,
  raiva:
    /\b(?:absurdo|palhac\w+|ridicul\w+|vergonhos\w+|que vergonha|falta de (?:vergonha|respeito|educacao)|sac[oa]|inferno|infern\w+|chat[oa]s?|insuport\w+|ja (?:falei|disse|avisei|respondi|expliquei|pedi)|de novo|outra vez|toda hora|todo dia|o dia (?:todo|inteiro)|cansei|quantas vezes|respeit\w+|EMOJIRAIVA|puta|irrit\w+|enche\w*|importun\w+|assedi\w+|perturb\w+|abuso|desrespeit\w+|piada|brincadeira|sacanagem|nao (?:te|lhe|vos) (?:interessa|devo)|nao enche|vai trabalhar|vao trabalhar|va (?:trabalhar|procurar|tomar|se)|arruma\w* o que fazer|o que fazer)\b/,
  insulto:
    /\b(?:insulto|put[ao]s?|fod\w+|idiot\w+|otari\w+|ladr\w+|ladra[oe]\w*|vagabund\w+|lix[oa]s?|bando|roub\w+|safad\w+|abutre\w*|agiota\w*|sem vergonha|nojo|nojent\w+|palhac\w+|trouxas?|cretin\w+|imbecil|imbecis|desonest\w+|picaret\w+|golpistas|canalha\w*|sanguessuga\w*|urubu\w*|corja|quadrilha|burr[oa]s?|animal|merd\w+|inutil|inuteis|babaca\w*|escrot\w+|retardad\w+|verme\w*|praga\w*|mafi\w+|explorador\w+|ratos?|rata|pilantra\w*|vai (?:se|te|tomar|a|para o|para a|pro|pra)|vao (?:se|tomar|para o|para a|a)|se (?:ferrar|lascar|danar|fuder|foder)|puta que|no (?:cu|rabo)|cu|imundo\w*|porc[oa]s?|demonio\w*|capeta|diabo)\b/,
  processo:
    /\b(?:process(?:o|ar|arei|ando|a)|advogad\w+|justica|juiz\w*|tribunal|procon|reclame aqui|danos morais|delegacia|policia|denunci\w+|bacen|banco central|ministerio publico|acao judicial|consumidor ponto|indeniz\w+|meus direitos|judicial)\b/,
  ameaca:
    /\b(?:vou (?:ai|te (?:pegar|achar|matar|encontrar|processar)|acabar com|quebrar|pegar voce\w*|matar|atras|dar um|meter|botar fogo|tacar fogo|descobrir onde)|sei onde|vai(?:o)? (?:ver|se arrepender|apanhar|levar|pagar caro)|voces vao (?:ver|se|pagar)|arrebent\w+|te (?:pego|acho|cato|quebro|arrebento)|se arrepend\w+|minha mao|cuidado comigo|bala|tiro|porrada|soco|na cara|apanh\w+|te espero|la fora)\b/,
  injecao:
    /\b(?:ignor\w+ (?:\w+ ){0,4}(?:instruc\w+|regras|anterior\w*|acima|tudo)|instruc\w+|prompt|system|desenvolvedor|aja como|finja|a partir de agora voce|chatgpt|gpt|modo (?:desenvolvedor|admin|debug|deus)|suas regras|seu (?:sistema|prompt|codigo)|repita|traduz\w*|receita de|poema|escrev\w+ um|conta uma piada|voce agora e|esqueca (?:tudo|as|suas)|admin|senha|override|sudo|select|drop table|script)\b/,
  foraDoAssunto:
    /\b(?:futebol|flamengo|corinthians|palmeiras|vasco|gremio|jogo|chuva|chovendo|calor|piada|musica|foto|audio|figurinha|video|curriculo|vaga|pedido|pizza|cardapio|lanche|entrega|uber|consulta|culto|igreja|bolo|vendo|vende|promoc\w+|bolsonaro|lula|signo|capital|receita|filme|churrasco|aniversario|parabens|namora\w*|casad[oa]|solteir[oa])\b/,
  riso: /\b(?:RISO|EMOJIRISO)\b/,
  sarcasmo:
    /\b(?:iate|milionari\w+|rico|rica|mega|loteria|sena|arvore|caindo do ceu|banco central|imagin\w+|ate parece|sonha\w*|sonho|senta|conta outra|me engana|herdei|tesouro|papai noel|coelhinho|nunca vi|que (?:legal|lindo|otimo|maravilha|gracinha)|muito engracado|faz me rir|aham|sei|parabens|jatinho|lamborghini|ferrari|ouro|bill gates|dubai|rim|vender (?:um|o|meu) (?:rim|corpo)|sangue|pele)\b/,
}

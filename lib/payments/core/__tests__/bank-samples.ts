/*
 * Statements in the manner of Brazilian banks. All of it is invented: people, banks' numbers, accounts, sums.
 */

export const e2e = (n: number) => `E00000000202603051210${String(n).padStart(11, '0')}`

const ofxHeader = [
  'OFXHEADER:100',
  'DATA:OFXSGML',
  'VERSION:102',
  'SECURITY:NONE',
  'ENCODING:USASCII',
  'CHARSET:1252',
  'COMPRESSION:NONE',
  'OLDFILEUID:NONE',
  'NEWFILEUID:NONE',
  '',
].join('\n')

const signOn =
  '<SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260331<LANGUAGE>POR</SONRS></SIGNONMSGSRSV1>'

/** OFX 1.x as SGML; `list` goes inside `BANKTRANLIST`. */
export const sgml = (list: string, account = '12345-6') =>
  `${ofxHeader}\n<OFX>\n${signOn}\n<BANKMSGSRSV1>\n<STMTTRNRS>\n<TRNUID>1\n<STMTRS>\n<CURDEF>BRL\n` +
  `<BANKACCTFROM>\n<BANKID>0000\n<ACCTID>${account}\n<ACCTTYPE>CHECKING\n</BANKACCTFROM>\n<BANKTRANLIST>\n` +
  `<DTSTART>20260301\n<DTEND>20260331\n${list}\n</BANKTRANLIST>\n<LEDGERBAL>\n<BALAMT>0.00\n<DTASOF>20260331\n` +
  '</LEDGERBAL>\n</STMTRS>\n</STMTTRNRS>\n</BANKMSGSRSV1>\n</OFX>\n'

/** No closing tags of fields, comma decimals, zones, a fee. */
export const ofxOpenTags = sgml(
  [
    '<STMTTRN>\n<TRNTYPE>CREDIT\n<DTPOSTED>20260305120000[-3:BRT]\n<TRNAMT>1.234,56\n<FITID>20260305001\n' +
      `<CHECKNUM>000123\n<MEMO>PIX RECEBIDO ${e2e(1)}\n</STMTTRN>`,
    '<STMTTRN>\n<TRNTYPE>DEBIT\n<DTPOSTED>20260306\n<TRNAMT>-12,90\n<FITID>20260306001\n<MEMO>TARIFA PACOTE SERVI\u00c7OS\n</STMTTRN>',
  ].join('\n'),
)

/** Even the lines themselves are not closed. */
export const ofxNothingClosed = sgml(
  '<STMTTRN>\n<TRNTYPE>CREDIT\n<DTPOSTED>20260305\n<TRNAMT>150.00\n<FITID>A00000001\n<NAME>JOSE & FILHOS\n' +
    '<STMTTRN>\n<TRNTYPE>DEBIT\n<DTPOSTED>20260306\n<TRNAMT>-10.5\n<FITID>A00000002\n<MEMO>TAR < 30 DIAS',
)

/** XML, closed and with entities; the last line is late at night in Greenwich. */
export const ofxXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
  '<?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n' +
  '<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>BRL</CURDEF><BANKACCTFROM><BANKID>0000</BANKID>' +
  '<ACCTID>777</ACCTID></BANKACCTFROM><BANKTRANLIST>' +
  '<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20260305000000[0:GMT]</DTPOSTED><TRNAMT>1234.56</TRNAMT>' +
  '<FITID>5f0c1a7e-0001</FITID><NAME>Jo\u00e3o &amp; Cia</NAME><MEMO>Transfer\u00eancia recebida &#8211; Jo\u00e3o &amp; Cia</MEMO></STMTTRN>' +
  '<STMTTRN><TRNTYPE>OTHER</TRNTYPE><DTPOSTED>20260306013000.000[0:GMT]</DTPOSTED><TRNAMT>-99.90</TRNAMT>' +
  '<FITID>5f0c1a7e-0002</FITID><MEMO><![CDATA[Devolu\u00e7\u00e3o <PIX>]]></MEMO></STMTTRN>' +
  '</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>'

/** The same document number on different lines, a row of zeros, the same line twice under one real name. */
export const ofxRepeatedIds = sgml(
  [
    ['100.00', '000000', 'PIX RECEBIDO'],
    ['100.00', '000000', 'PIX RECEBIDO'],
    ['70.00', 'N1020304', 'PIX MARIA'],
    ['70.00', 'N1020304', 'PIX ANTONIO'],
    ['55.00', 'U9988776655', 'PIX PEDRO'],
    ['55.00', 'U9988776655', 'PIX PEDRO'],
  ]
    .map(
      ([sum, id, memo]) =>
        `<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260310<TRNAMT>${sum}<FITID>${id}<MEMO>${memo}</STMTTRN>`,
    )
    .join('\n'),
)

/** Preamble, balances, D/C behind the sum. */
export const csvPreamble = [
  'Extrato de conta corrente',
  'Cliente:;EMPRESA INVENTADA LTDA',
  'Per\u00edodo:;01/03/2026 a 31/03/2026',
  '',
  'Data;Hist\u00f3rico;Documento;Valor (R$);Saldo (R$)',
  '02/03/2026;SALDO ANTERIOR;;;1.000,00 C',
  `05/03/2026;PIX RECEBIDO ${e2e(2)};000123;1.234,56 C;2.234,56 C`,
  '06/03/2026;TARIFA BANC\u00c1RIA;000124;12,90 D;2.221,66 C',
  '31/03/2026;SALDO FINAL;;;2.221,66 C',
  'Total;;;1.221,66;',
].join('\r\n')

/** Separate columns, a second line of text under a first, R$ and a quoted sum. */
export const csvTwoColumns = [
  '"Data Mov.";"Lan\u00e7amento";"Cr\u00e9dito (R$)";"D\u00e9bito (R$)";"Saldo (R$)"',
  '"05/03/26";"TRANSF PIX";"150,00";"";"1.150,00"',
  '"";"REM: FULANA DE TAL 05/03";"";"";""',
  '"06/03/26";"PAGTO ELETRONICO";"";"-80,00";"1.070,00"',
  '"06/03/26";"TARIFA";"";"R$ 1,99";"1.068,01"',
].join('\n')

/** English decimals, ISO days, an identifier. */
export const csvPlain = [
  'Data,Valor,Identificador,Descri\u00e7\u00e3o',
  '2026-03-05,1234.56,65f1a7e0-1111-4222-8333-000000000001,"Transfer\u00eancia recebida pelo Pix - FULANO, CPF oculto"',
  '2026-03-06,-1234.5,65f1a7e0-1111-4222-8333-000000000002,Pagamento de boleto',
].join('\n')

/** A column for the direction, sums without a sign. */
export const csvDirection = [
  'Data Lan\u00e7amento;Hist\u00f3rico;D/C;Valor',
  '05/03/2026 10:15:00;PIX RECEBIDO;C;1.500,00',
  '05/03/2026 11:00:00;PIX ENVIADO;D;1.000,00',
  '06/03/2026;CR\u00c9DITO SEM LADO;;10,00',
].join('\n')

export const csvHeaderless = ['05/03/2026;PIX TRANSF FULANO05/03;150,00', '06/03/2026;TAR PACOTE;-35,90'].join('\r\n')

/** Lines that cannot be read beside one that can. */
export const csvBroken = [
  'Data;Descri\u00e7\u00e3o;Valor',
  '31/02/2026;DIA QUE N\u00c3O H\u00c1;10,00',
  '05/03/2026;SOMA SEM SENTIDO;dez',
  '05/03/2026;DUAS CASAS?;12.34',
  '05/03/2027;FUTURO;10,00',
  ';SEM DIA;10,00',
  '05/03/2026;BOA;10,00',
].join('\n')

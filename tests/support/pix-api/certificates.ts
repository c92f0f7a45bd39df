import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

/** X.509 certificates of a test authority, made anew each time: nothing secret is kept. */
export type Issued = { certificate: string; privateKey: string }
export type Authority = { ca: string; issue: (name: string, life?: { from: Date; to: Date }) => Issued }

const node = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)
  const { length } = body
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255]
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}
const sequence = (...parts: Buffer[]) => node(0x30, ...parts)
const oid = (hex: string) => node(0x06, Buffer.from(hex, 'hex'))
const bits = (bytes: Buffer) => node(0x03, Buffer.from([0]), bytes)
const octets = (bytes: Buffer) => node(0x04, bytes)
const time = (date: Date) =>
  node(0x18, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`, 'ascii'))

const ecdsaSha256 = sequence(oid('2a8648ce3d040302'))
const nameOf = (text: string) => sequence(node(0x31, sequence(oid('550403'), node(0x0c, Buffer.from(text)))))
const extension = (id: string, value: Buffer, critical = false) =>
  sequence(oid(id), ...(critical ? [node(0x01, Buffer.from([255]))] : []), octets(value))
const isAuthority = extension('551d13', sequence(node(0x01, Buffer.from([255]))), true)
const forThisMachine = extension(
  '551d11',
  sequence(node(0x82, Buffer.from('localhost')), node(0x87, Buffer.from([127, 0, 0, 1]))),
)

const pem = (der: Buffer) =>
  `-----BEGIN CERTIFICATE-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`

type Wanted = { subject: string; issuer: string; publicKey: KeyObject; signer: KeyObject; from: Date; to: Date }

function certificate({ subject, issuer, publicKey, signer, from, to }: Wanted): string {
  const serial = Buffer.concat([Buffer.from([1]), randomBytes(15)])
  const toSign = sequence(
    node(0xa0, node(0x02, Buffer.from([2]))),
    node(0x02, serial),
    ecdsaSha256,
    nameOf(issuer),
    sequence(time(from), time(to)),
    nameOf(subject),
    publicKey.export({ type: 'spki', format: 'der' }),
    node(0xa3, sequence(subject === issuer ? isAuthority : forThisMachine)),
  )
  return pem(sequence(toSign, ecdsaSha256, bits(sign('sha256', toSign, signer))))
}

const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' })
const dayMs = 86_400_000

export function testAuthority(name = 'Autoridade de teste'): Authority {
  const own = pair()
  const life = { from: new Date(Date.now() - dayMs), to: new Date(Date.now() + 365 * dayMs) }
  const common = { issuer: name, signer: own.privateKey }
  return {
    ca: certificate({ ...common, ...life, subject: name, publicKey: own.publicKey }),
    issue: (subject, given = life) => {
      const { publicKey, privateKey } = pair()
      return {
        certificate: certificate({ ...common, ...given, subject, publicKey }),
        privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      }
    },
  }
}

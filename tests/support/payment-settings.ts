import type { StandInBank } from './pix-api/bank'

/** Body of `PUT /payment-settings` that makes a stand-in bank the company's. */
export function atBank(bank: StandInBank, changes: Record<string, unknown> = {}) {
  const { baseUrl, tokenUrl, clientId, clientSecret, certificate, privateKey, ca } = bank.access()
  return {
    provider: 'bacen',
    pix_key: 'cobranca@exemplo.com.br',
    bacen: {
      base_url: baseUrl,
      token_url: tokenUrl,
      client_id: clientId,
      client_secret: clientSecret,
      certificate,
      private_key: privateKey,
      ca,
      ...changes,
    },
  }
}

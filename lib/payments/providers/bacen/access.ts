/** How a company's bank is reached: addresses, the client's credentials, and its certificate for mutual TLS (PEM). */
export type BacenAccess = {
  /** Of the PIX API, with its version: `https://pix.bank.example/api/v2`. */
  baseUrl: string
  tokenUrl: string
  clientId: string
  clientSecret: string
  certificate: string
  privateKey: string
  /** Of the bank's server, where no public authority vouches for it; empty otherwise. */
  ca: string
}

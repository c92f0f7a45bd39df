declare module 'steplix-emv-qrcps' {
  const emv: {
    Merchant: { Parser: { toEMVQR: (code: string) => { rawData: () => string; generatePayload: () => string } } }
  }
  export default emv
}

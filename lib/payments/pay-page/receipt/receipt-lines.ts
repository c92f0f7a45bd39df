/** A receipt as it is set: texts alone, in the reader's language. */
export type ReceiptLines = {
  language: string
  createdAt: Date
  title: string
  /** Said over everything where no real money moved; empty otherwise. */
  simulated: string
  creditor: string[]
  amount: string
  amountInWords: string
  facts: { label: string; value: string }[]
  /** What is still to be paid; an empty list with `settled` said. */
  left: { title: string; head: [string, string, string]; rows: [string, string, string][] }
  statement: string
  authenticity: string
}

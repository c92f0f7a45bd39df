const quote = 0x22
const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20

/** Counts the records of a file piece by piece: line ends outside quotes, blank lines left out, header included. */
export class RecordCounter {
  private quoted = false
  private filled = false
  private found = 0

  push(bytes: Uint8Array): void {
    for (const byte of bytes) {
      if (byte === quote) {
        this.quoted = !this.quoted
        this.filled = true
      } else if (!this.quoted && (byte === lineFeed || byte === carriageReturn)) {
        if (this.filled) this.found += 1
        this.filled = false
      } else if (byte > space) this.filled = true
    }
  }

  /** Records so far, the last one without a line end too. */
  get count(): number {
    return this.found + (this.filled ? 1 : 0)
  }
}

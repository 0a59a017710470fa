import { StringDecoder } from 'node:string_decoder';

/** Past this many characters without a line end the stream is not lines at all; what is held is let go. */
const longestLine = 1 << 20;
/**
 * Whole lines out of chunks that are cut anywhere, also inside a character of several bytes.
 * Empty lines are dropped; a line without its end is held until the end arrives.
 */
export class Lines {
  #decoder = new StringDecoder('utf8');
  #held = '';
  #letGo = 0;
  push(chunk) {
    const parts = (this.#held + this.#decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))).split('\n');
    this.#held = parts.pop() ?? '';
    if (this.#held.length > longestLine) {
      this.#held = '';
      this.#letGo += 1;
    }
    return parts.filter(line => line.trim() !== '');
  }
  /** Lines that were given up because they had no end within the bound. */
  get letGo() {
    return this.#letGo;
  }
}

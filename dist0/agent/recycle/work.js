/** One order as it is worked on: what its steps learn is laid over the entry. Written to the journal by the machine, never by a step. */
export class Work {
  entry;
  tools;
  /** Seen before the old container was stopped. */
  live = { processes: [], sockets: [] };
  constructor(entry, tools) {
    this.entry = entry;
    this.tools = tools;
  }
  note(found) {
    this.entry = { ...this.entry, ...found };
  }
}
/** What was found forbids to go on; nothing failed. */
export class Refusing extends Error {
  code;
  constructor(code, message) {
    super(message);
    this.code = code;
    this.name = 'Refusing';
  }
}

/** Lines of what tap says about one failure that are kept. */
const longest = 40;

/**
 * Reads what tap prints, line by line: which files ended, which assertions failed under which tests, and the totals.
 * A subtest's own line repeats the failure of what is in it, so only the innermost are listed.
 */
export class TapReader {
  /** Where each is, and what tap says about it. */
  failures = [];
  #onFile;
  /** What the next lines say more about, while they do. */
  #failed;
  #block;
  #open = [];
  #totals = { passed: 0, failed: 0, skipped: 0 };

  /** @param {(file: {ok: boolean, name: string, ms: number}) => void} onFile */
  constructor(onFile) {
    this.#onFile = onFile;
  }

  line(text) {
    if (this.#isDetail(text)) return;
    this.#failed = undefined;
    const total = /^# \{ (.*) \}$/.exec(text);
    if (total) {
      const count = key => Number(new RegExp(`\\b${key}: (\\d+)`).exec(total[1])?.[1] ?? 0);
      this.#totals = { passed: count('pass'), failed: count('fail'), skipped: count('skip') + count('todo') };
      return;
    }
    const opened = /^( *)# Subtest: (.*)$/.exec(text);
    if (opened) {
      this.#open = [
        ...this.#open.filter(one => one.indent < opened[1].length),
        { indent: opened[1].length, name: opened[2], failed: false },
      ];
      return;
    }
    const ended = /^( *)(not )?ok \d+(?: - (.*))?$/.exec(text);
    if (ended) this.#ended(ended[1].length, ended[2] === undefined, ended[3] ?? '');
  }

  totals() {
    return this.#totals;
  }

  /** What stands between `---` and `...` is about the line before, whatever it looks like. */
  #isDetail(text) {
    if (this.#block === undefined) {
      const begin = /^( *)---$/.exec(text);
      if (begin) this.#block = { end: `${begin[1]}...`, details: this.#failed?.details ?? [] };
      return begin !== null;
    }
    const { end, details } = this.#block;
    if (text === end) this.#block = undefined;
    else if (text.trim() !== '' && details.length < longest) details.push(text);
    return true;
  }

  #ended(indent, ok, description) {
    const name = description.replace(/ # time=.*$/, '').replace(/ \{$/, '');
    const ms = Number(/ # time=([\d.]+)ms/.exec(description)?.[1] ?? 0);
    if (/ # (SKIP|TODO)\b/i.test(name)) return;
    const at = this.#open.findIndex(one => one.indent === indent && one.name === name);
    const own = at < 0 ? undefined : this.#open[at];
    const around = this.#open.filter(one => one.indent < indent);
    if (!ok && !own?.failed) {
      for (const one of around) one.failed = true;
      this.#failed = { name: [...around.map(one => one.name), name].join(' > '), details: [] };
      this.failures.push(this.#failed);
    }
    if (own !== undefined) this.#open = around;
    if (indent === 0) this.#onFile({ ok, name, ms });
  }
}

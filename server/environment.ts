/** What the environment says a server is to be, each setting with what it may be. */

/** Settings as they are read; whatever is wrong with one is a sentence that names it. */
export class Environment {
  readonly #env: NodeJS.ProcessEnv;
  readonly #wrong: string[] = [];

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** A sentence for each setting that was read and is wrong. */
  get wrong(): readonly string[] {
    return this.#wrong;
  }

  /** A whole number. Where it is wrong, the usual one. */
  whole(name: string, usual: number, least: number, most = 1_000_000): number {
    const given = this.#given(name);
    if (given === undefined) return usual;
    const value = Number(given);
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    this.#complain(name, `a whole number from ${least} to ${most}`);
    return usual;
  }

  /** One of a few words. */
  word<Word extends string>(name: string, usual: Word, words: readonly Word[]): Word {
    const given = this.#given(name);
    if (given === undefined) return usual;
    const found = words.find((word) => word === given);
    if (found === undefined) this.#complain(name, `one of ${words.join(', ')}`);
    return found ?? usual;
  }

  /** The name or number of a machine. */
  host(name: string, usual: string): string {
    const given = this.#given(name) ?? usual;
    const isNumber = given.includes(':') && URL.canParse(`http://[${given}]`);
    if (!isNumber && !HOST.test(given))
      this.#complain(name, 'the name or number of one of this machine’s addresses');
    return given;
  }

  /**
   * A whole address; null where none is given, or a wrong one.
   * @param schemes that it may begin with, such as `https`
   * @param isPlain it has nothing behind its path, and names nobody
   */
  url(name: string, schemes: readonly string[], isPlain = false): URL | null {
    const given = this.#given(name);
    if (given === undefined) return null;
    const url = URL.canParse(given) ? new URL(given) : null;
    const begins = schemes.map((scheme) => `${scheme}://`).join(' or ');
    if (url === null || url.host === '' || !schemes.includes(url.protocol.slice(0, -1)))
      this.#complain(name, `a whole address that begins with ${begins}`);
    else if (isPlain && (url.search || url.hash || url.username || url.password))
      this.#complain(name, 'an address without a name and password, “?” or “#”');
    else if (isPlain && !PATH.test(url.pathname))
      this.#complain(name, 'an address whose path has letters, digits, “-”, “_” and “.” alone');
    else return url;
    return null;
  }

  /** Host and port, perhaps with a path; null where none is given. */
  address(name: string): string | null {
    const given = this.#given(name);
    if (given === undefined) return null;
    const url = `http://${given}`;
    if (/^[\w.[\]:-]+(\/[\w.~/-]*)?$/.test(given) && URL.canParse(url)) return given;
    this.#complain(name, 'a host and its port, as valley.example.org:8000');
    return null;
  }

  #given(name: string): string | undefined {
    return this.#env[name]?.trim() || undefined;
  }

  #complain(name: string, may: string): void {
    this.#wrong.push(`${name} is “${this.#env[name]}”; it may be ${may}.`);
  }
}

const HOST = /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i;
const PATH = /^(\/[\w.~-]+)*\/?$/;

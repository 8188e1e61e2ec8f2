import * as Y from "yjs";

type Sent = { readonly n: number; readonly update: Uint8Array; readonly since: number };

/** Merged in between: thousands at once would take seconds. */
const mostLoose = 400;

/**
 * What was written here and is not known to be in the database. While the connection holds, these are updates that wait
 * or are on their way; when it broke, nobody knows which of them came through, and all that the database lacks is sent.
 */
export class Outbox {
  #loose: Uint8Array[] = [];
  #sent: Sent[] = [];
  #looseSince: number | null = null;
  /** Since when something is unsaved that is not at hand as updates. */
  #wholeSince: number | null = null;
  #n = 0;
  /** Up to where each writer's text is in the database. (Deletions are not told by it.) */
  #done = new Map<number, number>();
  /** From where on a writer's text holds something that was refused. */
  #lacks = new Map<number, number>();

  /** When the oldest of it was written (Unix ms); null: everything is saved. */
  get since(): number | null {
    const times = [this.#wholeSince, this.#sent[0]?.since ?? null, this.#looseSince].filter((at) => at !== null);
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** As a state vector. */
  get done(): Uint8Array {
    const done = [...this.#done].map(([client, clock]) => [client, Math.min(clock, this.#lacks.get(client) ?? clock)]);
    return Y.encodeStateVector(new Map(done as [number, number][]));
  }

  written(update: Uint8Array, now: number): void {
    this.#looseSince ??= now;
    this.#loose.push(update);
    if (this.#loose.length > mostLoose) this.#loose = [Y.mergeUpdates(this.#loose)];
  }

  /** There is unsaved text in the copy, from an earlier time. */
  found(at: number, done: Uint8Array): void {
    this.#wholeSince = Math.min(at, this.#wholeSince ?? at);
    this.#isDone(Y.decodeStateVector(done));
  }

  /** What is to be sent next, and counts as sent. */
  next(): { n: number; update: Uint8Array } | null {
    const [only] = this.#loose;
    if (!only) return null;
    return this.#send(this.#loose.length > 1 ? Y.mergeUpdates(this.#loose) : only, this.#looseSince ?? 0);
  }

  /** A new handle. It goes on counting: an answer under the one before never stands for what goes now. `sv` is in the database for sure; gives what it lacks, if that may be anything. */
  begin(doc: Y.Doc, sv: Uint8Array, sends: boolean): { n: number; update: Uint8Array } | null {
    this.lost();
    this.#done = Y.decodeStateVector(sv);
    this.#lacks.clear();
    const since = this.#wholeSince;
    if (since === null || !sends) return null;
    this.#wholeSince = null;
    return this.#send(Y.encodeStateAsUpdate(doc, sv), since);
  }

  #send(update: Uint8Array, since: number) {
    this.#n += 1;
    this.#sent.push({ n: this.#n, update, since });
    this.#loose = [];
    this.#looseSince = null;
    return { n: this.#n, update };
  }

  /** Everything up to `n` is in the database. */
  acked(n: number): void {
    for (const { update } of this.#sent.filter((one) => one.n <= n)) this.#isDone(Y.parseUpdateMeta(update).to);
    this.#sent = this.#sent.filter((one) => one.n > n);
  }

  #isDone(clocks: ReadonlyMap<number, number>): void {
    for (const [client, clock] of clocks) this.#done.set(client, Math.max(clock, this.#done.get(client) ?? 0));
  }

  /** It was not taken: it waits again, before what was written later. Gives whether it was on its way. */
  returned(n: number): boolean {
    const back = this.#sent.find((one) => one.n === n);
    if (!back) return false;
    this.#sent = this.#sent.filter((one) => one !== back);
    this.#loose.unshift(back.update);
    this.#looseSince = Math.min(back.since, this.#looseSince ?? back.since);
    return true;
  }

  /** It will never be taken as it is: what it says is unsaved until all that the database lacks is sent anew. */
  refused(n: number): boolean {
    const no = this.#sent.find((one) => one.n === n);
    if (!no) return false;
    this.#sent = this.#sent.filter((one) => one !== no);
    this.#wholeSince = Math.min(no.since, this.#wholeSince ?? no.since);
    for (const [client, clock] of Y.parseUpdateMeta(no.update).from) {
      this.#lacks.set(client, Math.min(clock, this.#lacks.get(client) ?? clock));
    }
    return true;
  }

  /** The handle holds no more: what was on its way may have come through, or not. */
  lost(): void {
    const { since } = this;
    this.#wholeSince = since;
    this.#loose = [];
    this.#looseSince = null;
    this.#sent = [];
  }

  /** Nothing of it is to be sent ever. */
  forget(): void {
    this.lost();
    this.#wholeSince = null;
    this.#done.clear();
    this.#lacks.clear();
  }
}

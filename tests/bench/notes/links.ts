import type { Line } from "./line.ts";
import { speakHocuspocus } from "./link-hocuspocus.ts";
import { speakOurs } from "./link-ours.ts";

export type Kind = "ours" | "hocuspocus";

/** Where a page goes, and as whom. `epoch`, `sv`: of the text it has already. */
export type Target = {
  readonly kind: Kind;
  readonly address: string;
  readonly origin: string;
  readonly cookie: string;
  readonly noteId: string;
};

export type News = {
  update(data: Uint8Array): void;
  /** So many of what it has sent are said to be stored, or what that server says instead. */
  acked(n: number): void;
  closed(): void;
};

/** A note that is open over a connection. */
export type Link = {
  /** What the page lacks. */
  readonly diff: Uint8Array;
  /** What the server has for sure. */
  readonly sv: Uint8Array;
  send(update: Uint8Array): void;
  /** A long one, as this protocol sends it. */
  sendLong(update: Uint8Array): Promise<void>;
  cursor(clientId: number, clock: number): void;
  bytes(): { in: number; out: number };
  close(): void;
};

export type Known = { readonly epoch: string; readonly sv: Uint8Array } | null;

const openWithinMs = 20_000;

/** @throws Error when it is not open in time */
export function openLink(target: Target, news: News, known: Known = null): Promise<Link & { epoch: string }> {
  return new Promise((resolve, reject) => {
    let open = false;
    const late = setTimeout(() => fail("was not answered in time"), openWithinMs);
    const fail = (why: string) => {
      clearTimeout(late);
      line.close();
      reject(new Error(`A note of ${target.kind} ${why}.`));
    };
    const opened = (link: Link & { epoch: string }) => {
      open = true;
      clearTimeout(late);
      resolve(link);
    };
    const closed = () => (open ? news.closed() : fail("was closed before it was open"));
    const speak = target.kind === "ours" ? speakOurs : speakHocuspocus;
    const line = speak(target, { ...news, closed }, known, opened, fail);
  });
}

export type Speaks = (
  target: Target,
  news: News,
  known: Known,
  opened: (link: Link & { epoch: string }) => void,
  failed: (why: string) => void,
) => Line;

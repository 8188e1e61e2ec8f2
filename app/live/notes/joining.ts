import type { NoJoin, NoteJoin, NoteJoined } from "../note-protocol.ts";
import { waitBefore } from "./again.ts";
import type { NoteConnection } from "./connection.ts";

const answerMs = 8_000;
/** A connection that does not answer in that time after a sleep is dead. */
const wakeMs = 2_000;
const noPlaceMs = 20_000;

export type JoiningOptions = {
  readonly connection: NoteConnection;
  readonly chance: () => number;
  /** Null: there is nothing to ask now. */
  question(): NoteJoin | null;
  joined(answer: NoteJoined): void;
  no(why: NoJoin): void;
  /** Called after each of the two. */
  after(): void;
};

/** Asks to be let into a note, one question at a time, until there is an answer that stands. */
export function joining({ connection, chance, question, joined, no, after }: JoiningOptions) {
  let asking: symbol | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tries = 0;

  function ask(withinMs: number, unanswered: () => void): void {
    stop();
    const asked = connection.connected ? question() : null;
    if (!asked) return;
    const mine = Symbol("question");
    asking = mine;
    timer = setTimeout(() => {
      asking = null;
      unanswered();
    }, withinMs);
    connection.emit("note:join", asked, (answer) => {
      if (asking !== mine) return;
      stop();
      if ("no" in answer) {
        no(answer.no);
        if (answer.no === "busy" || answer.no === "malformed") later();
        else if (answer.no === "full" || answer.no === "too-many") later(noPlaceMs);
      } else {
        tries = 0;
        joined(answer);
      }
      after();
    });
  }

  function later(first?: number): void {
    clearTimeout(timer);
    const ms = waitBefore(tries, chance, first === undefined ? {} : { first, most: first * 4 });
    tries += 1;
    timer = setTimeout(now, ms);
  }

  const now = () => ask(answerMs, later);

  /** What is under way, and what would come, is of no use. */
  function stop(): void {
    asking = null;
    clearTimeout(timer);
  }

  return {
    now,
    later: () => later(),
    /** As `now`, but who does not answer soon is not there. */
    wake: () => ask(wakeMs, () => connection.restart()),
    stop,
  };
}

import { type ReactNode, useEffect, useMemo, useState } from "react";
import { Link } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import type { NoteThing } from "../queries/things.server.ts";
import { thingsNow } from "./ask.ts";
import type { ThingNow } from "./editor/things.ts";
import "./note.css";

/** What lines of the note have become, as it is now: for the editor, and as chips for the text that is read. */
export type Things = {
  readonly now: ReadonlyMap<string, ThingNow>;
  readonly chips: Readonly<Record<string, ReactNode>>;
  /** Something has just come of a line. */
  readonly ask: () => void;
};

/**
 * Asked for beside the page, so that a line that becomes something does not ask the whole page again, and not by its
 * router, to which a question that nobody answers is a fault of the whole page. `said` is what the page last brought:
 * whenever it has asked again, this is.
 */
export function useThings(noteId: string, said: unknown): Things {
  const t = useT("note");
  const [data, setData] = useState<readonly NoteThing[]>([]);
  const [made, setMade] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page brought and what was made are why one asks
  useEffect(() => {
    const left = new AbortController();
    void thingsNow(noteId, left.signal).then((now) => now && setData(now));
    return () => left.abort();
  }, [noteId, said, made]);
  useLive({ names: ["note.used"], ids: { noteId } });
  useLive({ names: ["cycle.changed", "idea.changed", "action.changed"] });
  return useMemo(() => {
    const things = data.map((thing) => ({
      ...thing,
      state: t(`state.${thing.kind}.${thing.state}` as "state.idea.active"),
    }));
    return {
      now: new Map(things.map(({ id, title, state, href }) => [id, { title, state, href }])),
      chips: Object.fromEntries(things.map((thing) => [thing.id, <ThingChip key={thing.id} thing={thing} />])),
      ask: () => setMade((n) => n + 1),
    };
  }, [data, t]);
}

function ThingChip({ thing: { title, state, href } }: { thing: NoteThing }) {
  return (
    <span className="note-thing">
      <Link to={href}>{title}</Link> <span className="note-thing-state">{state}</span>
    </span>
  );
}

import { type ReactNode, useEffect, useMemo } from "react";
import { Link, useFetcher } from "react-router";
import { useT } from "#app/i18n/use-t.tsx";
import { useLive } from "#app/live/use-live.ts";
import type { NoteThing } from "../queries/things.server.ts";
import type { ThingNow } from "./editor/things.ts";
import "./note.css";

/** What lines of the note have become, as it is now: for the editor, and as chips for the text that is read. */
export type Things = {
  readonly now: ReadonlyMap<string, ThingNow>;
  readonly chips: Readonly<Record<string, ReactNode>>;
  /** Something has just come of a line. */
  readonly ask: () => void;
};

/** Asked for beside the page, so that a line that becomes something does not ask the whole page again. */
export function useThings(noteId: string): Things {
  const t = useT("note");
  const fetcher = useFetcher<{ things: NoteThing[] }>({ key: `things ${noteId}` });
  const { load, data } = fetcher;
  useEffect(() => void load(`/notes/${noteId}/things`), [load, noteId]);
  useLive({ names: ["note.used"], ids: { noteId } });
  useLive({ names: ["cycle.changed", "idea.changed", "action.changed"] });
  return useMemo(() => {
    const things = (data?.things ?? []).map((thing) => ({
      ...thing,
      state: t(`state.${thing.kind}.${thing.state}` as "state.idea.active"),
    }));
    return {
      now: new Map(things.map(({ id, title, state, href }) => [id, { title, state, href }])),
      chips: Object.fromEntries(things.map((thing) => [thing.id, <ThingChip key={thing.id} thing={thing} />])),
      ask: () => void load(`/notes/${noteId}/things`),
    };
  }, [data, t, load, noteId]);
}

function ThingChip({ thing: { title, state, href } }: { thing: NoteThing }) {
  return (
    <span className="note-thing">
      <Link to={href}>{title}</Link> <span className="note-thing-state">{state}</span>
    </span>
  );
}

import { StrictMode, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import NoteEditor, { type Made } from "#app/features/notes/ui/editor/note-editor.tsx";
import type { Passage } from "#app/features/notes/ui/editor/passages.ts";
import { browserWords, I18nProvider } from "#app/i18n/use-t.tsx";
import "#app/ui/styles.css";

/**
 * Two people's editors on one page, with nothing between them but their documents. `?two` shows both, `?lang=en` speaks
 * English, `?read` is for somebody who may only read and comment.
 */
const asked = new URLSearchParams(location.search);
const lang = asked.get("lang") === "en" ? "en" : "sv";
document.documentElement.lang = lang;
document.title = "Note bed";
const words = browserWords(lang);
await words.load(["note-editor", "shell"]);

const people = [
  { id: "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a01", name: "Lina Thorsell" },
  { id: "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a02", name: "Jenny Sandin" },
  { id: "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a03", name: "Åsa Öberg" },
];
const cycle = "0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4b01";

function screen(name: string, color: number) {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  awareness.setLocalState({ user: { name, color }, cursor: null, movedAt: Date.now() });
  return { doc, awareness, name };
}

const screens = [screen("Lina Thorsell", 1), screen("Jenny Sandin", 4)] as const;
for (const [from, to] of [screens, [...screens].reverse()] as unknown as (typeof screens)[]) {
  from.doc.on(
    "update",
    (update: Uint8Array, origin: unknown) => origin !== "other" && Y.applyUpdate(to.doc, update, "other"),
  );
  const tell = (_: unknown, origin: unknown) =>
    origin !== "other" &&
    applyAwarenessUpdate(to.awareness, encodeAwarenessUpdate(from.awareness, [from.doc.clientID]), "other");
  const moved = (_: unknown, origin: unknown) => {
    if (origin === "other") return;
    from.awareness.states.set(from.doc.clientID, { ...from.awareness.getLocalState(), movedAt: Date.now() });
  };
  // Comes before the other, and not with the heartbeats, which say nothing new.
  from.awareness.on("change", moved);
  from.awareness.on("update", tell);
}
const start = new Y.XmlElement("paragraph");
screens[0].doc.getXmlFragment("note").push([start]);

type Bed = {
  docs: readonly Y.Doc[];
  made: { kind: string; line: string }[];
  passages: Passage[];
  setState: (state: string) => void;
};
const bed: Bed = { docs: screens.map(({ doc }) => doc), made: [], passages: [], setState: () => {} };
Object.assign(window, { bed, Y });

function Screen({ at }: { at: (typeof screens)[number] }) {
  const [state, setState] = useState("planeras");
  const [passages, setPassages] = useState<readonly Passage[]>([]);
  const [things, setThings] = useState(new Map([[cycle, { title: "Ring före mötet", state, href: "#cycle" }]]));
  useEffect(() => {
    bed.setState = (next) => {
      setState(next);
      setThings(new Map([[cycle, { title: "Ring före mötet", state: next, href: "#cycle" }]]));
    };
  }, []);
  const make = async (kind: Made["kind"], line: string): Promise<Made | null> => {
    bed.made.push({ kind, line });
    return line === "nej" ? null : { kind, id: cycle };
  };
  return (
    <section>
      <h2>{at.name}</h2>
      <NoteEditor
        doc={at.doc}
        awareness={at.awareness}
        editable={!asked.has("read")}
        people={people}
        things={things}
        passages={passages}
        openThread={null}
        onOpenThread={() => {}}
        onComment={({ starts, ends }) => {
          const passage = { threadId: crypto.randomUUID(), starts, ends };
          bed.passages.push(passage);
          setPassages((before) => [...before, passage]);
        }}
        onMake={make}
        onPicture={async () => ({ id: "0190a1b2-c3d4-4e5f-8a9b-0c1d2e3f4c01", width: 40, height: 20 })}
        onOpen={(href) => {
          location.hash = href;
        }}
      />
    </section>
  );
}

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <I18nProvider words={words}>
        <main className="mx-auto grid max-w-4xl gap-6 p-4">
          <h1>Note bed</h1>
          <button type="button">before</button>
          {screens.slice(0, asked.has("two") ? 2 : 1).map((at) => (
            <Screen key={at.name} at={at} />
          ))}
          <button type="button">after</button>
        </main>
      </I18nProvider>
    </StrictMode>,
  );
}
document.documentElement.dataset.hydrated = "";

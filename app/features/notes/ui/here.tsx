import { useEffect, useRef, useState } from "react";
import { formatList } from "#app/i18n/format.ts";
import { useLocale, useT } from "#app/i18n/use-t.tsx";
import type { Here } from "#app/live/notes/presence.ts";
import { initialsOf } from "#app/ui/avatar.tsx";
import { LiveRegion } from "#app/ui/live-region.tsx";
import "./carets.css";

/** So long (ms) it is gathered who came and went, before it is read aloud. */
const gatherMs = 4_000;

/** Who has the note open, each in the colour of her cursor. */
export function HereNow({ people, me }: { people: readonly Here[]; me: string }) {
  const t = useT("note");
  const named = ({ personId, name, role }: Here) =>
    personId === me ? t("here.me", { name }) : role === "write" ? name : t("here.reads", { name });
  return (
    <>
      <ul className="note-here" aria-label={t("here.label")}>
        {people.map((one) => (
          <li key={one.personId} title={named(one)}>
            <span className={`g-avatar g-avatar-sm note-person note-colour-${one.color % 8}`} aria-hidden="true">
              {initialsOf(one.name)}
            </span>
            <span className="note-here-name">{named(one)}</span>
          </li>
        ))}
      </ul>
      <LiveRegion message={useCameAndWent(people, me)} />
    </>
  );
}

function useCameAndWent(people: readonly Here[], me: string): string {
  const t = useT("note");
  const locale = useLocale();
  const told = useRef<ReadonlyMap<string, string> | null>(null);
  const [said, setSaid] = useState("");
  useEffect(() => {
    const now = new Map(people.filter(({ personId }) => personId !== me).map(({ personId, name }) => [personId, name]));
    // Who is here when one comes stands in the list; it is no news.
    if (told.current === null) {
      if (people.length > 0) told.current = now;
      return;
    }
    const timer = setTimeout(() => {
      const before = told.current ?? now;
      told.current = now;
      const names = (of: ReadonlyMap<string, string>, not: ReadonlyMap<string, string>) =>
        formatList(
          locale,
          [...of].filter(([id]) => !not.has(id)).map(([, name]) => name),
        );
      const [came, went] = [names(now, before), names(before, now)];
      const news = [came && t("here.joined", { names: came }), went && t("here.left", { names: went })].filter(Boolean);
      if (news.length > 0) setSaid(news.join(". "));
    }, gatherMs);
    return () => clearTimeout(timer);
  }, [people, me, locale, t]);
  return said;
}

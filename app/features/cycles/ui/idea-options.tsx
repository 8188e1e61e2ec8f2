import { useT } from "#app/i18n/use-t.tsx";
import type { IdeaChoice } from "../queries.server.ts";

/** What a test can try, by whose it is; the choices of a select. */
export function IdeaOptions({ ideas }: { ideas: readonly IdeaChoice[] }) {
  const t = useT("cycles");
  return (["own", "package", "others"] as const).map((from) => {
    const here = ideas.filter((idea) => idea.from === from);
    if (here.length === 0) return null;
    return (
      <optgroup key={from} label={t(`log.idea.${from}`)}>
        {here.map(({ id, title }) => (
          <option key={id} value={id}>
            {title || t("log.idea.unseen")}
          </option>
        ))}
      </optgroup>
    );
  });
}

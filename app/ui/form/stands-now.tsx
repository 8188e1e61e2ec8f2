import { useT } from "#app/i18n/use-t.tsx";
import { KeyValues } from "../key-values.tsx";
import { conflictsIn } from "./began.ts";
import type { useIntent } from "./intent-form.tsx";

/**
 * A field of what is stored: what it is called, what is in it as the form sends it, and as one reads it. Not said: it is sent
 * in several fields, and is told of when the answer names it.
 */
export type Standing = {
  readonly field: string;
  readonly key: string;
  readonly said: string | null;
  readonly value: string;
};

export const standing = (field: string, key: string, said: string | null, value = said ?? ""): Standing => ({
  ...{ field, key, said, value },
});

/**
 * For who is told that somebody was before her: what stands there now, in the fields in which it is not as she wrote it.
 * Nothing while she is on the way: what stands is read a moment after she is told.
 */
export function StandsNow(props: {
  form: Pick<ReturnType<typeof useIntent>, "told" | "underWay" | "typed">;
  stands: readonly Standing[];
}) {
  const t = useT("shell");
  const { told, underWay, typed } = props.form;
  if (!told || underWay !== null) return null;
  const conflicts = conflictsIn(told);
  const others = props.stands.filter(({ field, said }) =>
    said === null ? conflicts?.includes(field) : (conflicts?.includes(field) ?? true) && typed(field).trim() !== said,
  );
  if (others.length === 0) return null;
  return (
    <div role="status">
      <p className="g-small">{t("form.stands")}</p>
      <KeyValues items={others.map(({ field, key, value }) => ({ id: `${field} ${key}`, key, value: value || "–" }))} />
    </div>
  );
}

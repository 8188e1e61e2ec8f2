import { useRefusal } from "#app/i18n/use-refusal.ts";
import { useT } from "#app/i18n/use-t.tsx";
import { Callout } from "#app/ui/callout.tsx";
import { Button } from "#app/ui/form/button.tsx";
import type { DoorPost } from "../types.ts";
import type { DoorView } from "./device.ts";

/** What the server did not take, and why, until she has seen it. */
export function Refused({ view, onSeen }: { view: DoorView; onSeen: () => void }) {
  const t = useT("door");
  const why = useRefusal("door");
  const { refused, list } = view;
  if (refused.length === 0) return null;
  const nameOf = (post: DoorPost) => {
    if (post.kind === "walk-in" && "name" in post.who) return post.who.name;
    const id = post.kind === "mark" ? post.registrationId : post.id;
    return list?.people.find((person) => person.id === id)?.name ?? t("refused.somebody");
  };
  return (
    <Callout
      tone="warning"
      live
      title={t("refused", { n: refused.length })}
      actions={
        <Button small onClick={onSeen}>
          {t("refused.close")}
        </Button>
      }
    >
      <ul>
        {refused.map(({ post, code }) => (
          <li key={post.id}>{t("refused.line", { name: nameOf(post), why: why(code) })}</li>
        ))}
      </ul>
    </Callout>
  );
}
